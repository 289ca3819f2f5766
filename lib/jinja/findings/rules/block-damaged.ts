import type { Rule } from '../rule';
import { readLoneMarkers } from '../source/passlink-blocks';

/** A Passlink block that lost its start or end marker. */
export const blockDamaged: Rule = {
  name: 'block-damaged',
  everywhere: true,
  find: ({ template, tags }) =>
    readLoneMarkers(template, tags).map(({ kind, variable, tag }) => ({
      severity: 'warning',
      range: tag.range,
      message: `The link ${variable} may be wrong for every recipient: the ${kind === 'start' ? 'end' : 'beginning'} of its block is gone, so remove the rest and insert it again.`,
    })),
};
