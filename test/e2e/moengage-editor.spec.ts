import { expect, type Page, test } from '@playwright/test';

import { lostMarkup } from '../../lib/editor/write/lost-markup.ts';
import { tabIdOf } from '../support/extension.ts';
import { openLab } from '../support/lab.ts';
import { BLOCK, launchWithProject, type Ready } from './insertions.ts';

let passlink: Ready;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchWithProject();
});

test.afterAll(() => passlink.close());

/** Opens the campaign's Content step and waits for its editor. */
async function openEmail(query: Record<string, string> = {}) {
  const page = await openLab(passlink.context, 'moengage-email.html', query);
  await mounted(page);
  const tabId = await tabIdOf(passlink.worker, page);
  return {
    page,
    tabId,
    insert: () => passlink.ask('insertIntoPage', { tabId, id: passlink.projectId }),
    undo: () => passlink.ask('undoInPage', { tabId }),
  };
}

const mounted = (page: Page) =>
  expect.poll(() => page.evaluate(() => window.lab?.isMounted?.())).toBe(true);

/** What the page's store holds, and so would save, for the version that is shown. */
const stored = (page: Page) => page.evaluate(() => window.lab?.getTemplate() ?? '');

/** The code that the author sees. */
const code = (page: Page) =>
  page.evaluate(() => {
    interface WithCode extends Element {
      CodeMirror?: { getValue(): string };
    }
    const wrapper = document.querySelector<WithCode>('.fr-box .CodeMirror');
    const area = document.querySelector<HTMLTextAreaElement>('.fr-box textarea.fr-code');
    return wrapper?.CodeMirror?.getValue() ?? area?.value ?? '';
  });

for (const [name, query, style] of [
  ['CodeMirror as its Code View', {}, 'quoted'],
  ['its own text area as its Code View', { codemirror: 'no' }, 'quoted'],
  ['htmlUntouched', { untouched: '' }, 'quoted'],
  ['quotes that become entities', { quotes: 'entities' }, 'quoteless'],
  ['a fragment and quotes that become entities', { quotes: 'entities', fragment: '' }, 'quoteless'],
] as const) {
  test(`Code View, ${name}: the block is in what the page saves, and undo takes it out`, async () => {
    const { page, insert, undo } = await openEmail(query);
    const before = await code(page);
    expect(await insert()).toMatchObject({ status: 'inserted', block: 'inserted', style });

    const inserted = await stored(page);
    expect(inserted.match(BLOCK)).toHaveLength(1);
    if (!('fragment' in query)) {
      expect(inserted.indexOf('{# Passlink')).toBeGreaterThan(inserted.indexOf('<body'));
    }
    expect((await code(page)).match(BLOCK)).toHaveLength(1);

    expect(await insert()).toMatchObject({ status: 'inserted', block: 'updated', style });
    expect((await stored(page)).match(BLOCK)).toHaveLength(1);

    expect(await undo()).toEqual({ status: 'undone' });
    expect(await code(page)).toBe(before);
    expect(await stored(page)).not.toContain('Passlink');
    // Froala writes the author's own text in its way, and drops nothing of it.
    expect(lostMarkup(before, await stored(page))).toBeUndefined();
    await page.close();
  });
}

test('Code View: what needs it closed says so, and changes nothing', async () => {
  const { page, tabId, insert } = await openEmail();
  expect(await insert()).toMatchObject({ status: 'inserted' });
  const before = await stored(page);
  const refused = { status: 'refused', message: expect.stringContaining('Leave the code view') };
  expect(await passlink.ask('removeFromPage', { tabId, id: passlink.projectId })).toMatchObject(
    refused,
  );
  expect(
    await passlink.ask('insertButtonIntoPage', {
      tabId,
      id: passlink.projectId,
      wallets: ['apple'],
    }),
  ).toMatchObject(refused);
  expect(await stored(page)).toBe(before);
  await page.close();
});

test('visual mode: the block is in what the page saves, and undo takes it out', async () => {
  const { page, insert, undo } = await openEmail({ view: 'visual' });
  expect(await insert()).toMatchObject({ status: 'inserted', style: 'quoted' });
  const inserted = await stored(page);
  expect(inserted.match(BLOCK)).toHaveLength(1);
  expect(inserted.indexOf('{# Passlink')).toBeGreaterThan(inserted.indexOf('<body'));
  expect(await undo()).toEqual({ status: 'undone' });
  expect(await stored(page)).not.toContain('Passlink');
  await page.close();
});
