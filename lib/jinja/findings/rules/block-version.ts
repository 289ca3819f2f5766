import { BLOCK_VERSION } from '../../../block/markers';
import type { Rule } from '../rule';
import { signsWithOldSecret, updateFix } from '../source/current-blocks';

/** A block that was written by an older or a newer Passlink. */
export const blockVersion: Rule = {
  name: 'block-version',
  everywhere: true,
  find: (source) =>
    source.passlinkBlocks
      .filter((block) => block.version !== BLOCK_VERSION && !signsWithOldSecret(source, block))
      .map((block) => {
        const { version, variable, start } = block;
        if (version > BLOCK_VERSION) {
          return {
            severity: 'hint',
            range: start,
            message: `Recipients get the link that a newer Passlink made as ${variable}; update Passlink before you change it.`,
          };
        }
        const fix = updateFix(source, block);
        return {
          severity: 'warning',
          range: start,
          message: `Recipients get the link that an older Passlink made as ${variable}, with an address that link shorteners may change: insert it again to bring it up to date.`,
          ...(fix && { fix }),
        };
      }),
};
