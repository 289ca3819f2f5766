import { BLOCK_VERSION } from '../../block-version';
import type { Rule } from './rule';
import { isCurrent, updateFix } from './source/current-blocks';

/** A block of a project that has been changed since. */
export const blockOutdated: Rule = (source) =>
  source.passlinkBlocks
    .filter((block) => block.version === BLOCK_VERSION && isCurrent(source, block) === false)
    .map((block) => {
      const fix = updateFix(source, block);
      return {
        severity: 'warning',
        range: block.start,
        message: `Recipients get ${block.variable} as its project was when it was inserted: the project has changed since, so insert it again.`,
        ...(fix && { fix }),
      };
    });
