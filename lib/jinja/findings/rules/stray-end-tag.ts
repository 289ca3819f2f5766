import type { Rule } from '../rule';
import { FOREIGN_BLOCKS } from '../source/blocks';

/** An end tag, `else` or `elif` without a block. */
export const strayEndTag: Rule = {
  name: 'stray-end-tag',
  everywhere: true,
  find: ({ blocks }) =>
    blocks.strays
      .filter(({ keyword }) => !FOREIGN_BLOCKS.has(keyword.replace(/^end/, '')))
      .map(({ keyword, range }) => ({
        severity: 'error',
        range,
        message: keyword.startsWith('end')
          ? `The message reaches nobody: this {% ${keyword} %} closes nothing, since no {% ${keyword.slice(3)} %} is open here.`
          : `The message reaches nobody: this {% ${keyword} %} stands outside an {% if %}.`,
      })),
};
