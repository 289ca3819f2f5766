import { describe, expect, it } from 'vitest';

import { BLOCK_VERSION } from '../../../../../../lib/snippet';
import { findingsOf, mended, placesOf, rulesFor } from '../found';
import { passlinkBlock } from '../passlink-block';

const RULE = 'block-version';
const ofVersion = (version: number) => {
  const project = version < 2 ? 'https://pub1.pskt.io/c/demo01' : 'pub1_pskt_io:demo01';
  const marker = `Passlink ${version} ${project}`;
  return `${passlinkBlock().replace(/Passlink \d+ \S+/, marker)}<a href="{{longURL}}">a</a>`;
};

describe(RULE, () => {
  it('accepts the version that Passlink writes', () => {
    expect(rulesFor(ofVersion(BLOCK_VERSION))).toEqual([]);
  });

  it('asks to insert the block of an older Passlink again', () => {
    expect(findingsOf(RULE, ofVersion(BLOCK_VERSION - 1))).toMatchObject([{ severity: 'warning' }]);
    expect(placesOf(RULE, ofVersion(1))[0]).toMatch(/^\{# Passlink 1 .* longURL #\}$/);
  });

  it('replaces it with the current block if that is known', () => {
    const context = { currentBlocks: [passlinkBlock()] };
    expect(mended(RULE, ofVersion(1), context)).toBe(ofVersion(BLOCK_VERSION));
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
