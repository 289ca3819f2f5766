import { BLOCK_VERSION } from '../../../block/markers';
import type { Rule } from '../rule';
import { isCurrent, signsWithOldSecret, updateFix } from '../source/current-blocks';

/**
 * A block whose project has changed since it was inserted; an error if PassKit refuses its links.
 */
export const blockOutdated: Rule = {
  name: 'block-outdated',
  everywhere: true,
  find(source) {
    return source.passlinkBlocks
      .filter(
        (block) =>
          signsWithOldSecret(source, block) ||
          (block.version === BLOCK_VERSION && isCurrent(source, block) === false),
      )
      .map((block) => {
        const { variable, start } = block;
        const hasOldSecret = signsWithOldSecret(source, block);
        const fix = updateFix(source, block);
        return {
          severity: hasOldSecret ? 'error' : 'warning',
          range: start,
          message: hasOldSecret
            ? `${variable} is signed with a secret that has been replaced, so PassKit refuses the link: insert it again.`
            : `Recipients get ${variable} as its project was when it was inserted: the project has changed since, so insert it again.`,
          ...(fix && { fix }),
        };
      });
  },
};
