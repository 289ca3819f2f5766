import type { Range } from '../../../text/edits';
import type { Found, Rule } from '../rule';
import { FOREIGN_BLOCKS } from '../source/blocks';

/** `{% if %}`, `{% for %}`, … without their end tags. */
export const unclosedBlock: Rule = {
  name: 'unclosed-block',
  everywhere: true,
  find({ blocks, tags, template }) {
    const raw = tags.flatMap(({ kind, closing, range: { from } }) => {
      const opening = /^[^]*?%\}/.exec(template.slice(from, from + 40))?.[0].length ?? 2;
      return kind === 'raw' && closing === '' ? [found({ from, to: from + opening }, 'raw')] : [];
    });
    const open = blocks.blocks
      .filter(({ name, close }) => !close && !FOREIGN_BLOCKS.has(name))
      .map(({ name, open: { range } }) => found(range, name));
    return [...raw, ...open];
  },
};

function found(range: Range, name: string): Found {
  return {
    severity: 'error',
    range,
    message: `The message reaches nobody: this {% ${name} %} has no {% end${name} %}.`,
  };
}
