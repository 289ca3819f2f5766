import { expect } from '@playwright/test';

import { withoutBlocks } from '../../lib/block/without-blocks.ts';
import { lostMarkup } from '../../lib/editor/write/lost-markup.ts';
import { mounted } from '../support/lab.ts';
import { BLOCK } from './insertions.ts';
import { code, placeInCode, putCaretInCode, stored } from './moengage-page.ts';
import { test } from './shared-browser.ts';

const PAGE = 'moengage-email.html';

/** Each set-up of the dashboard's editor, and the style in which it keeps a block. */
const VARIANTS = [
  ['Froala 4.5', {}, 'quoted'],
  ['Froala 4.5 with its own text area', { codemirror: 'no' }, 'quoted'],
  ['Froala 4.5 with htmlUntouched', { untouched: '' }, 'quoted'],
  ['Froala 4.5 with quotes as entities', { quotes: 'entities' }, 'quoteless'],
  ['Froala 4.5 without a Code View button', { toolbar: 'plain' }, 'quoted'],
  ['Froala 4.5 with a fragment', { fragment: '' }, 'quoted'],
  ['Froala 4.5 with a fragment as it comes', { fragment: '', quotes: 'entities' }, 'quoteless'],
  ['Froala 4.5 with a long mail', { kb: '80' }, 'quoted'],
  ['Froala 4.5 that commits on blur', { commit: 'blur' }, 'quoted'],
  ['Froala 5.4', { froala: '5' }, 'quoted'],
  ['Froala 5.4 as it comes', { froala: '5', quotes: 'entities' }, 'quoteless'],
  ['Froala 3.2', { froala: '3.2' }, 'quoted'],
  ['Froala 3.2 with its own text area', { froala: '3.2', codemirror: 'no' }, 'quoted'],
  ['Froala 3.2 with htmlUntouched', { froala: '3.2', untouched: '' }, 'quoted'],
  ['Froala 3.2 with a fragment', { froala: '3.2', fragment: '' }, 'quoted'],
  ['Froala 3.2 as it comes', { froala: '3.2', quotes: 'entities' }, 'quoteless'],
  ['Froala 3.2 with a long mail', { froala: '3.2', kb: '80' }, 'quoted'],
  ['Froala 2.9', { froala: '2.9' }, 'quoted'],
  ['Froala 2.9 with its own text area', { froala: '2.9', codemirror: 'no' }, 'quoted'],
  ['Froala 2.9 with htmlUntouched', { froala: '2.9', untouched: '' }, 'quoted'],
  ['Froala 2.9 with a fragment', { froala: '2.9', fragment: '' }, 'quoted'],
  ['Froala 2.9 as it comes', { froala: '2.9', quotes: 'entities' }, 'quoteless'],
] as const;

/** Options of the page that change nothing in visual mode. */
const OF_CODE_VIEW = new Set(['codemirror', 'commit']);

/** Words of the mail that stand in one line of the code in every set-up. */
const WORDS = 'ten stamps, one coffee';

for (const [name, query, style] of VARIANTS) {
  test(`${name}, Code View: inserted, updated and undone in what the page saves`, async ({
    openPlain,
  }) => {
    const { page, work } = await openPlain(PAGE, query);
    const { insert, undo } = work;
    await mounted(page);
    const before = await code(page);
    await putCaretInCode(page, WORDS);
    const place = await placeInCode(page);
    expect(place.before).toContain('one coffee');

    expect(await insert()).toMatchObject({ status: 'inserted', block: 'inserted', style });
    const inserted = await stored(page);
    expect(inserted.match(BLOCK)).toHaveLength(1);
    if (!('fragment' in query)) {
      expect(inserted.indexOf('{# Passlink')).toBeGreaterThan(inserted.indexOf('<body'));
    }
    expect(await insert()).toMatchObject({ status: 'inserted', block: 'updated', style });
    expect((await stored(page)).match(BLOCK)).toHaveLength(1);
    expect((await code(page)).match(BLOCK)).toHaveLength(1);

    // The author goes on writing where they were.
    const after = await placeInCode(page);
    expect(after.before).toBe(place.before);
    expect(Math.abs(after.top - place.top)).toBeLessThan(2);
    expect(after.page).toBe(place.page);
    await page.keyboard.type('!');
    expect(await code(page)).toContain(`${WORDS}!`);

    expect(await undo()).toEqual({ status: 'undone' });
    expect(await code(page)).toBe(before.replace(WORDS, `${WORDS}!`));
    expect(await stored(page)).not.toContain('Passlink');
    expect(lostMarkup(await code(page), await stored(page))).toEqual([]);
  });

  // What belongs to the Code View alone is the same in visual mode.
  if (Object.keys(query).some((option) => OF_CODE_VIEW.has(option))) continue;

  test(`${name}, visual mode: inserted, updated and undone in what the page saves`, async ({
    openPlain,
  }) => {
    const { page, work } = await openPlain(PAGE, { ...query, view: 'visual' });
    const { insert, undo } = work;
    await mounted(page);
    expect(await insert()).toMatchObject({ status: 'inserted', block: 'inserted', style });
    const inserted = await stored(page);
    expect(inserted.match(BLOCK)).toHaveLength(1);
    if (!('fragment' in query)) {
      expect(inserted.indexOf('{# Passlink')).toBeGreaterThan(inserted.indexOf('<body'));
    }
    expect(await insert()).toMatchObject({ status: 'inserted', block: 'updated', style });
    expect((await stored(page)).match(BLOCK)).toHaveLength(1);

    expect(await undo()).toEqual({ status: 'undone' });
    const undone = await stored(page);
    expect(undone).not.toContain('Passlink');
    expect(lostMarkup(withoutBlocks(inserted, 'longURL'), undone)).toEqual([]);

    // Froala's own undo takes an insertion back as one step, and brings it again.
    expect(await insert()).toMatchObject({ status: 'inserted', block: 'inserted', style });
    const button = (command: string) => page.locator(`.fr-toolbar [data-cmd="${command}"]`).first();
    await button('undo').click();
    await expect.poll(() => stored(page)).not.toContain('Passlink');
    await button('redo').click();
    await expect.poll(async () => (await stored(page)).match(BLOCK)?.length).toBe(1);
    await undo();
    expect(await stored(page)).toBe(undone);
  });
}
