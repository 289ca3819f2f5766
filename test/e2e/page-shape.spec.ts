import { readFile } from 'node:fs/promises';

import { expect } from '@playwright/test';

import { type LabPage, mounted, openLab } from '../support/lab.ts';
import { readReport, servePageOf } from '../support/report-page.ts';
import type { Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

/** Has the author report a page of the practice dashboard; returns the file that they saved. */
async function report({ context, openPopup }: Ready, name: LabPage): Promise<string> {
  const page = await openLab(context, name);
  if (name === 'moengage-email.html') {
    await mounted(page);
  }
  const popup = await openPopup(page);
  await popup.getByRole('button', { name: 'Open menu' }).click();
  await popup.getByRole('menuitem', { name: 'Report this page' }).click();
  const [file] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: 'Save as file' }).click(),
  ]);
  const shown = await popup.getByRole('textbox', { name: 'The page’s shape' }).inputValue();
  const path = await file.path();
  expect(await readFile(path, 'utf8')).toBe(shown);
  await Promise.all([popup.close(), page.close()]);
  return path;
}

for (const name of [
  'moengage-email.html',
  'moengage-sms.html',
  'froala.html',
  'codemirror5.html',
  'plain-fields.html',
] as const) {
  test(`a report of ${name} makes a page in which Passlink finds the same`, async ({ shared }) => {
    const saved = await readReport(await report(shared, name));
    const page = await shared.context.newPage();
    await page.goto(await servePageOf(saved));
    await page.waitForFunction(() => window.lab !== undefined);
    const popup = await shared.openPopup(page);
    await popup.getByRole('button', { name: 'Open menu' }).click();
    await popup.getByRole('menuitem', { name: 'Report this page' }).click();
    const shape = popup.getByRole('textbox', { name: 'The page’s shape' });
    await expect(shape).toHaveValue(/passlink-page-shape/);
    const again: unknown = JSON.parse(await shape.inputValue());
    expect(again).toMatchObject({ found: saved.found });
  });
}

test('a report has the editor’s settings in it, and nothing that the author wrote', async ({
  shared,
}) => {
  const path = await report(shared, 'moengage-email.html');
  const text = await readFile(path, 'utf8');
  const saved = await readReport(path);
  expect(saved.frames[0]?.libraries).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        name: 'Froala',
        editors: [expect.objectContaining({ fullPage: true })],
      }),
      expect.objectContaining({ name: 'CodeMirror 5', version: '5.65.21', isGlobal: true }),
    ]),
  );
  expect(text).toContain('personalization_container');
  expect(text).not.toMatch(/harbour|coffee|spring|UserAttribute|moengage\.com/i);
  expect(text).not.toMatch(/[\da-f]{24}/);
});

test('a page without a template offers the report beside the words that say so', async ({
  shared,
}) => {
  const page = await openLab(shared.context, 'index.html');
  const popup = await shared.openPopup(page);
  await popup.getByRole('button', { name: 'Passlink does not see my template' }).click();
  await expect(popup.getByRole('heading', { name: 'The shape of this page' })).toBeFocused();
  await popup.getByRole('button', { name: 'Back' }).click();
  await expect(popup.getByRole('tab', { name: 'Snippet' })).toBeVisible();
});
