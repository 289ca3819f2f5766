import { describe, expect, it } from 'vitest';

import { BLOCK_VERSION } from '../../../../../../lib/snippet';
import { findingsOf, mended, placesOf, rulesFor } from '../found';
import { passlinkBlock } from '../passlink-block';

const RULE = 'block-version';
const ofVersion = (version: number) =>
  `${passlinkBlock().replace(/Passlink \d+/, `Passlink ${version}`)}<a href="{{longURL}}">a</a>`;

describe(RULE, () => {
  it('accepts the version that Passlink writes', () => {
    expect(rulesFor(ofVersion(BLOCK_VERSION))).toEqual([]);
  });

  it('asks to insert the block of an older Passlink again', () => {
    expect(findingsOf(RULE, ofVersion(BLOCK_VERSION - 1))).toMatchObject([{ severity: 'warning' }]);
    expect(placesOf(RULE, ofVersion(0))[0]).toMatch(/^\{# Passlink 0 .* longURL #\}$/);
  });

  it('replaces it with the current block if that is known', () => {
    const context = { currentBlocks: [passlinkBlock()] };
    expect(mended(RULE, ofVersion(0), context)).toBe(ofVersion(BLOCK_VERSION));
  });

  it('asks to update Passlink for the block of a newer one', () => {
    expect(findingsOf(RULE, ofVersion(BLOCK_VERSION + 1))).toMatchObject([
      {
        severity: 'hint',
        message:
          'Recipients get the link that a newer Passlink made as longURL; update Passlink before you change it.',
      },
    ]);
  });
});
