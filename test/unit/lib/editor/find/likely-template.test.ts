import { describe, expect, it } from 'vitest';

import type { FoundTemplate } from '../../../../../lib/editor/adapters/types';
import type { Area } from '../../../../../lib/page/dom/area';
import { likelyTemplate } from '../../../../../lib/editor/find/likely-template';
import { LINK } from '../fake-page';

const UPPER: Area = { left: 0, top: 0, right: 600, bottom: 300 };
const LOWER: Area = { left: 0, top: 310, right: 600, bottom: 600 };

function editor(template: string, more: Partial<FoundTemplate> = {}): { found: FoundTemplate } {
  const found = { target: template, template, focused: false, visible: true, locked: null };
  return { found: { ...found, keepsQuotes: true, ...more } };
}

describe('among several templates', () => {
  it('the focused one wins, wherever the author was before', () => {
    const editors = [editor('long enough', { area: UPPER }), editor('here', { focused: true })];
    expect(likelyTemplate(editors, UPPER)).toBe(editors[1]);
  });

  it('the one that the author was in last comes next, even if another is longer', () => {
    const editors = [editor('long enough', { area: UPPER }), editor('short', { area: LOWER })];
    expect(likelyTemplate(editors, LOWER)).toBe(editors[1]);
  });

  it('an editor that scrolls out of its box is not confused with the one below it', () => {
    const tall = { ...UPPER, bottom: 900 };
    const editors = [editor('long enough', { area: tall }), editor('short', { area: LOWER })];
    expect(likelyTemplate(editors, LOWER)).toBe(editors[1]);
  });

  it('the longest wins if the author was in none, or if that one is gone', () => {
    const editors = [editor('short', { area: UPPER }), editor('long enough', { area: UPPER })];
    expect(likelyTemplate(editors)).toBe(editors[1]);
    expect(likelyTemplate(editors, LOWER)).toBe(editors[1]);
    expect(likelyTemplate([], LOWER)).toBeUndefined();
  });

  it('what may be a field wins only where nothing else is there, even with the focus in it', () => {
    const editable = { tag: 'div', role: '', isSingleLine: false, label: '', placeholder: '' };
    const line = editor('one line', {
      focused: true,
      editable: { ...editable, height: 40, html: '' },
      field: { ...LINK, tag: 'editable', type: 'text', label: '', name: '' },
    });
    const mail = editor('mail');
    expect(likelyTemplate([line, mail])).toBe(mail);
    expect(likelyTemplate([line])).toBe(line);
  });
});
