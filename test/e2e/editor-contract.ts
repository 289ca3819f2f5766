import { expect, type Page } from '@playwright/test';

import { letMinutePass, savedTemplate } from '../support/lab.ts';
import type { Work } from '../support/plain-page/work-in-plain-page.ts';
import type { Author, EditorPage } from './editor-pages/types.ts';
import { BLOCK } from './insertions.ts';

/** One editor of the table, open on a page, and what Passlink can be asked to do there. */
export interface Open {
  page: Page;
  row: EditorPage;
  work: Work;
}

/** An editor that tells how its author writes. */
export interface OpenForAuthor extends Open {
  author: Author;
}

/** What some pages save as entities, as the author sees it. */
const readable = (html: string) =>
  html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&nbsp;', ' ');

/**
 * The main promise: a block goes in once, is updated in place, and comes out to the byte by
 * Passlink's undo and by the author's.
 * @param expectRight looks at the template as the page would save it with the block.
 */
export async function goesInOnceAndComesOut(
  { page, row: { typing, style, undoSteps, redo }, work }: Open,
  expectRight: (template: string) => Promise<void>,
): Promise<void> {
  const before = await savedTemplate(page);
  if (undoSteps > 0) await page.locator(typing).first().focus();
  const inserted = { status: 'inserted', reference: false, style, variable: 'longURL' };

  expect(await work.insert()).toMatchObject({ ...inserted, block: 'inserted' });
  const withBlock = await savedTemplate(page);
  expect(withBlock.match(BLOCK)).toHaveLength(1);
  await expectRight(withBlock);

  expect(await work.insert()).toMatchObject({ ...inserted, block: 'updated' });
  expect(await savedTemplate(page)).toBe(withBlock);

  // Some editors join changes that are close in time into one step of their undo.
  await letMinutePass(page);
  expect(await work.undo()).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(before);
  if (undoSteps === 0) return;

  await letMinutePass(page);
  expect(await work.insert()).toMatchObject({ status: 'inserted' });
  const again = await savedTemplate(page);
  await page.locator(typing).first().focus();
  for (let step = 0; step < undoSteps; step += 1) await page.keyboard.press('Control+z');
  await expect.poll(() => savedTemplate(page)).toBe(before);
  if (redo === undefined) return;
  await page.keyboard.press(redo);
  await expect.poll(() => savedTemplate(page)).toBe(again);
  expect(await work.undo()).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(before);
}

/** Nothing that Passlink does takes the author's focus, selection or scroll position. */
export async function letsTheAuthorGoOn({ page, row, work, author }: OpenForAuthor): Promise<void> {
  const before = await savedTemplate(page);
  await author.enter(page);
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key, isTrusted }) => {
      if (!isTrusted) document.body.setAttribute('data-heard', key);
    });
  });
  // An editor's hidden input is no text field of its own.
  const report = await work.report();
  expect(report).toMatchObject({
    status: 'template',
    editor: row.kind,
    linkField: false,
    single: false,
  });
  const { template } = report as { template: string };
  expect(template).toContain('spring card is ready');
  if (author.readsAsSaved) expect(template).toBe(before);
  await expect(page.locator('body')).not.toHaveAttribute('data-heard');
  const scrolled = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map(({ scrollTop }) => scrollTop)
        .filter((top) => top > 0),
    );
  await atRest(page);
  const place = await scrolled();
  const focused = await page.evaluateHandle(() => document.activeElement);

  if (!row.forgetsPlace) {
    // An editor that follows the selection late refuses, and changes nothing, until it has.
    await expect.poll(() => work.insert()).toMatchObject({ status: 'inserted' });
  }
  expect(await focused.evaluate((element) => element === document.activeElement)).toBe(true);
  if (author.keepsScroll) expect(await scrolled()).toEqual(place);
  await page.keyboard.insertText(author.types);
  if (!row.forgetsPlace) {
    await expect.poll(() => savedTemplate(page)).toContain(author.types);
    expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
    await letMinutePass(page);
    expect(await work.undo()).toEqual({ status: 'undone' });
  }
  await expect.poll(() => savedTemplate(page)).toBe(author.makes(before));
}

/** All of it works while the author looks at another tab. */
export async function worksInTheBackground({ page, work }: Open, inFront: Page): Promise<void> {
  const before = await savedTemplate(page);
  await inFront.bringToFront();
  expect(await work.insert()).toMatchObject({ status: 'inserted', block: 'inserted' });
  const withBlock = await savedTemplate(page);
  expect(await work.insert()).toMatchObject({ status: 'inserted', block: 'updated' });
  expect(await savedTemplate(page)).toBe(withBlock);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');

  await letMinutePass(page);
  expect(await work.remove()).toMatchObject({ status: 'removed' });
  expect(await savedTemplate(page)).toBe(before);
  expect(await work.undo()).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(withBlock);
  expect(await work.undo()).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(before);
}

/**
 * A document that the author has emptied takes a block, and is empty again after undo; or the
 * insertion is refused and leaves it empty.
 */
export async function fillsAnEmptyDocument({ page, row, work }: Open): Promise<void> {
  await page.locator(row.typing).first().focus();
  await page.keyboard.press('Control+a');
  // Some editors follow the selection late: what is deleted too early is one character.
  await expect(async () => {
    await page.keyboard.press('Delete');
    const left = readable(await savedTemplate(page))
      .replaceAll(/<[^>]*>/g, '')
      .trim();
    if (left !== '') await page.keyboard.press('Control+a');
    expect(left).toBe('');
  }).toPass();
  await atRest(page);
  const empty = await savedTemplate(page);
  await letMinutePass(page);
  const outcome = await work.insert();
  if (row.mayRefuseEmpty && (outcome as { status: string }).status === 'refused') {
    expect(outcome).toMatchObject({ reason: 'read-back-differs' });
    expect(await savedTemplate(page)).toBe(empty);
    return;
  }
  expect(outcome).toMatchObject({ status: 'inserted', style: row.style });
  expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
  if (!row.mayRefuseEmpty) {
    expect(await work.undo()).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(empty);
    return;
  }
  // An editor that fills its empty paragraph later has changed the text, so undo may be refused.
  const undone = (await work.undo()) as { status: string };
  if (undone.status === 'refused') expect(undone).toMatchObject({ reason: 'changed-since' });
  else expect(await savedTemplate(page)).toBe(empty);
}

/** Lets a page do what it does by itself after the author's last key. */
function atRest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        // In a tab that is not in front nothing is ever idle.
        requestIdleCallback(() => setTimeout(resolve), { timeout: 1000 });
      }),
  );
}

/** A problem is shown and fixed where it stands, and undo brings it back. */
export async function showsAndFixes({ page, row, work, author }: OpenForAuthor): Promise<void> {
  const faulty = '{{ UserAttribute.Home City }}';
  const sound = "{{ UserAttribute['Home City'] }}";
  await author.enterFarAway(page);
  await page.keyboard.insertText(faulty);
  await expect.poll(async () => readable(await savedTemplate(page))).toContain(faulty);
  await page.keyboard.press('Control+Home');
  await letMinutePass(page);
  const before = await savedTemplate(page);

  expect(await work.show('missing-operator')).toMatchObject({ status: 'shown' });
  await author.expectShown(page, faulty);
  expect(await work.fix('missing-operator')).toMatchObject({ status: 'fixed' });
  const mended = await savedTemplate(page);
  expect(readable(mended)).toBe(readable(before).replace(faulty, sound));
  if (row.redo !== undefined) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => savedTemplate(page)).toBe(before);
    await page.keyboard.press(row.redo);
    await expect.poll(() => savedTemplate(page)).toBe(mended);
  }
  expect(await work.undo()).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(before);
}
