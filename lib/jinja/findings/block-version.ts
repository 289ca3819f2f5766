import type { Rule } from './rule';

/** The shape of the blocks that this Passlink writes: lib/snippet's `BLOCK_VERSION`. */
export const CURRENT_BLOCK_VERSION = 1;

/** A block that an older or a newer Passlink wrote. */
export const blockVersion: Rule = ({ passlinkBlocks }) =>
  passlinkBlocks
    .filter(({ version }) => version !== CURRENT_BLOCK_VERSION)
    .map(({ version, variable, start }) =>
      version < CURRENT_BLOCK_VERSION
        ? {
            severity: 'warning',
            range: start,
            message: `Recipients get the link that an older Passlink made as ${variable}; insert it again to bring it up to date.`,
          }
        : {
            severity: 'hint',
            range: start,
            message: `Recipients get the link that a newer Passlink made as ${variable}; update Passlink before you change it.`,
          },
    );
