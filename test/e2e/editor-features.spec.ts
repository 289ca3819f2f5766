import { expect } from '@playwright/test';

import { generateSnippet } from '../../lib/snippet/index.ts';
import { letMinutePass, savedTemplate } from '../support/lab.ts';
import { EDITOR_PAGES } from './editor-pages/index.ts';
import { PLAIN_PROJECT } from './insertions.ts';
import { test } from './shared-browser.ts';

for (const { name, page: path, query: own = {}, ...row } of EDITOR_PAGES) {
  for (const { query, reason = 'read-only' } of row.readOnly ?? []) {
    const asked = new URLSearchParams(query).toString();
    test(`${name}, ?${asked}: an insertion into a read-only editor is refused`, async ({
      openPlain,
    }) => {
      const { page, work } = await openPlain(path, { ...own, ...query });
      const before = await savedTemplate(page);
      expect(before).toMatch(/spring(?: |&nbsp;)card/);
      expect(await work.insert()).toMatchObject({
        status: 'refused',
        reason,
        ...(reason === 'read-only' && {
          message: expect.stringMatching(/^The [\w ]+ does not allow changes now\.$/),
        }),
      });
      expect(await savedTemplate(page)).toBe(before);
    });
  }

  const { codeView, folds, paragraphs, typing } = row;

  if (codeView) {
    test(`${name}: nothing is written while the editor shows its code`, async ({ openPlain }) => {
      const { page, work } = await openPlain(path, own);
      await page.locator(codeView.button).first().click();
      await page.locator(codeView.code).click();
      const shown = await page.locator(codeView.code).inputValue();
      expect(await work.insert()).toMatchObject({
        status: 'refused',
        reason: 'read-only',
        message: expect.stringContaining('shows its code'),
      });
      expect(await page.locator(codeView.code).inputValue()).toBe(shown);
    });
  }

  if (folds !== undefined) {
    test(`${name}: showing a problem unfolds the code around it`, async ({ openPlain }) => {
      const { page, work } = await openPlain(path, { ...own, folded: '', faulty: '' });
      const code = page.locator(folds);
      const words = 'UserAttribute[‘City’]';
      await expect(code).not.toContainText(words);
      expect(await work.show('curly-quote-in-tag')).toEqual({ status: 'shown' });
      await expect(code).toContainText(words);
    });
  }

  if (paragraphs !== undefined) {
    test(`${name}: an insertion replaces a block that was pasted as paragraphs, and undo restores them`, async ({
      openPlain,
    }) => {
      const { page, work } = await openPlain(path, own);
      const { block } = generateSnippet({ ...PLAIN_PROJECT, style: 'quoteless' });
      await page.evaluate((text) => navigator.clipboard.writeText(text), block);
      const count = () => page.locator(paragraphs).count();
      const authors = await count();
      // The empty line between the paragraphs.
      const empty = page.locator(paragraphs).nth(1);
      await empty.click();
      await expect
        .poll(() => empty.evaluate((line) => line.contains(document.getSelection()!.anchorNode)))
        .toBe(true);
      await expect(page.locator(typing)).toBeFocused();
      await page.keyboard.press('Control+v');
      await expect.poll(count).toBeGreaterThan(authors);
      const pasted = await savedTemplate(page);
      await letMinutePass(page);

      expect(await work.insert()).toMatchObject({ status: 'inserted', block: 'updated' });
      expect(await count()).toBe(authors);
      expect(await work.undo()).toEqual({ status: 'undone' });
      expect(await savedTemplate(page)).toBe(pasted);
    });
  }
}
