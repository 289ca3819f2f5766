import { describe, expect, it } from 'vitest';

import { findingsOf, placesOf, rulesFor } from '../found';
import { passlinkBlock } from '../passlink-block';

const RULE = 'block-damaged';
const BLOCK = passlinkBlock();
const LINK = '<a href="{{longURL}}">a</a>';

describe(RULE, () => {
  it('finds a beginning without an end', () => {
    const template = BLOCK.replace(/\{# Passlink end.*#\}/, '') + LINK;
    expect(placesOf(RULE, template)[0]).toMatch(/^\{# Passlink 2 /);
    expect(findingsOf(RULE, template)[0]).toMatchObject({
      severity: 'warning',
      message:
        'The link longURL may be wrong for every recipient: the end of its block is gone, so remove the rest and insert it again.',
    });
  });

  it('finds an end without a beginning', () => {
    expect(placesOf(RULE, BLOCK.replace(/^\{#.*?#\}/, '') + LINK)).toEqual([
      '{# Passlink end longURL #}',
    ]);
  });

  it('finds the broken one of two blocks', () => {
    const broken = BLOCK.replace(/\{# Passlink end.*#\}/, '');
    expect(placesOf(RULE, broken + BLOCK + LINK)).toHaveLength(1);
  });

  it('leaves complete blocks and other comments alone', () => {
    expect(rulesFor(`{# Passlink is great #}${BLOCK}${LINK}`)).toEqual([]);
  });
});
