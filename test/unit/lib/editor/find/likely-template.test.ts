import { describe, expect, it } from 'vitest';

import type { FoundTemplate } from '../../../../../lib/editor/adapters/types';
import type { Area } from '../../../../../lib/page/dom/area';
import { likelyTemplate } from '../../../../../lib/editor/find/likely-template';

const UPPER: Area = { left: 0, top: 0, right: 600, bottom: 300 };
const LOWER: Area = { left: 0, top: 310, right: 600, bottom: 600 };

function editor(template: string, more: Partial<FoundTemplate> = {}): { found: FoundTemplate } {
  const found = { target: template, template, focused: false, visible: true, locked: null };
  return { found: { ...found, keepsQuotes: true, ...more } };
}

describe('of several templates', () => {
  it('the one the author is in wins, wherever they were before', () => {
    const editors = [editor('long enough', { area: UPPER }), editor('here', { focused: true })];
    expect(likelyTemplate(editors, UPPER)).toBe(editors[1]);
  });

  it('the one the author was in last comes next, though a longer one stands beside it', () => {
    const editors = [editor('long enough', { area: UPPER }), editor('short', { area: LOWER })];
    expect(likelyTemplate(editors, LOWER)).toBe(editors[1]);
  });

  it('an editor that scrolls out of its box does not pass for the one below it', () => {
    const tall = { ...UPPER, bottom: 900 };
    const editors = [editor('long enough', { area: tall }), editor('short', { area: LOWER })];
    expect(likelyTemplate(editors, LOWER)).toBe(editors[1]);
  });

  it('the longest is taken where the author was in none, or where that is gone', () => {
    const editors = [editor('short', { area: UPPER }), editor('long enough', { area: UPPER })];
    expect(likelyTemplate(editors)).toBe(editors[1]);
    expect(likelyTemplate(editors, LOWER)).toBe(editors[1]);
    expect(likelyTemplate([], LOWER)).toBeUndefined();
  });
});
