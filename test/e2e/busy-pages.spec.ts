import { expect } from '@playwright/test';

import { tabIdOf } from '../support/extension.ts';
import { type LabPage, openLab, savedTemplate } from '../support/lab.ts';
import { BLOCK, type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

const PAGES = [
  'froala.html',
  'ace.html',
  'codemirror5.html',
  'codemirror6.html',
  'monaco.html',
  'prosemirror.html',
  'lexical.html',
  'slate.html',
  'quill.html',
  'plain-fields.html',
] as const satisfies LabPage[];

for (const path of PAGES) {
  test(`${path}: inserting and undoing work while the page fires thousands of mutations`, async () => {
    const page = await openLab(passlink.context, path);
    const tabId = await tabIdOf(passlink.worker, page);
    const before = await savedTemplate(page);
    const mutations = await page.evaluateHandle(() => {
      const counted = { seen: 0 };
      new MutationObserver((records) => (counted.seen += records.length)).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
      });
      const ticker = document.body.appendChild(document.createElement('output'));
      const { port1, port2 } = new MessageChannel();
      const burst = () => {
        for (let nth = 0; nth < 200; nth += 1) {
          ticker.textContent = String(nth);
          document.body.setAttribute('data-beat', String(nth));
        }
        port2.postMessage(null);
      };
      port1.addEventListener('message', burst);
      port1.start();
      burst();
      return counted;
    });

    const seen = () => mutations.evaluate((counted) => counted.seen);
    const atStart = await seen();
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      status: 'inserted',
    });
    expect(await seen()).toBeGreaterThan(atStart);
    await expect.poll(seen).toBeGreaterThan(atStart + 2000);
    expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(before);
    await page.close();
  });
}

test('an insertion reaches its own tab alone, and each tab has its own undo', async () => {
  const [one, other] = [
    await openLab(passlink.context, 'codemirror6.html', { tab: 'one' }),
    await openLab(passlink.context, 'codemirror6.html', { tab: 'other' }),
  ];
  const tabs = [await tabIdOf(passlink.worker, one), await tabIdOf(passlink.worker, other)];
  const before = await savedTemplate(one);
  const saved = () => Promise.all([savedTemplate(one), savedTemplate(other)]);
  const insert = (tabId?: number) =>
    passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
  const undo = (tabId?: number) => passlink.ask('undoInPage', { tabId });

  expect(await insert(tabs[0])).toMatchObject({ status: 'inserted' });
  const [after] = await saved();
  expect(after).toMatch(BLOCK);
  expect(await saved()).toEqual([after, before]);
  expect(await undo(tabs[1])).toMatchObject({ status: 'refused', reason: 'nothing-to-undo' });

  expect(await Promise.all([insert(tabs[0]), insert(tabs[1])])).toMatchObject([
    { status: 'inserted', block: 'updated' },
    { status: 'inserted', block: 'inserted' },
  ]);
  expect(await saved()).toEqual([after, after]);
  expect(await undo(tabs[0])).toEqual({ status: 'undone' });
  expect(await saved()).toEqual([before, after]);
  expect(await undo(tabs[1])).toEqual({ status: 'undone' });
  expect(await saved()).toEqual([before, before]);
  await one.close();
  await other.close();
});
