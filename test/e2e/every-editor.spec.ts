import { expect } from '@playwright/test';

import { renderTemplate } from '../../lib/jinja/index.ts';
import { inspectLink } from '../../lib/passkit/index.ts';
import { Oracle } from '../oracle/oracle.ts';
import { tabIdOf } from '../support/extension.ts';
import { letMinutePass, openLab, savedTemplate } from '../support/lab.ts';
import { findPython } from '../support/python.mjs';
import { EDITOR_PAGES } from './editor-pages.ts';
import { BLOCK, type Ready, SIGNED_WITH } from './insertions.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;
/** Real Jinja2 where this machine has it, else the preview's engine. */
let jinja: Oracle | undefined;

test.beforeAll(({ shared }) => {
  passlink = shared;
  const python = findPython();
  if (python !== undefined) jinja = new Oracle(python);
});

test.afterAll(() => jinja?.close());

for (const { name, page: path, query, typing, style, undoSteps } of EDITOR_PAGES) {
  test(`${name}: the snippet goes in once, makes a valid link, and comes out to the byte by either undo`, async () => {
    const page = await openLab(passlink.context, path, query);
    const before = await savedTemplate(page);
    const tabId = await tabIdOf(passlink.worker, page);
    const insert = () => passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
    if (undoSteps > 0) await page.locator(typing).first().focus();

    expect(await insert()).toMatchObject({ status: 'inserted', block: 'inserted', style });
    const inserted = await savedTemplate(page);
    expect(inserted.match(BLOCK)).toHaveLength(1);
    await expectRightLink(inserted);

    expect(await insert()).toMatchObject({ status: 'inserted', block: 'updated', style });
    expect(await savedTemplate(page)).toBe(inserted);

    // Some editors join changes that are close in time into one step of their undo.
    await letMinutePass(page);
    expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
    expect(await savedTemplate(page)).toBe(before);

    if (undoSteps > 0) {
      expect(await insert()).toMatchObject({ status: 'inserted' });
      await page.locator(typing).first().focus();
      for (let step = 0; step < undoSteps; step += 1) await page.keyboard.press('Control+z');
      await expect.poll(() => savedTemplate(page)).toBe(before);
    }
    await page.close();
  });
}

/** What MoEngage does with a saved template: reads the HTML, renders, sends the link. */
async function expectRightLink(template: string): Promise<void> {
  const rendered = await render(`${template}\n{{longURL}}`, {
    UserAttribute: { 'Last Name': `O'Brien "Zoë"` },
  });
  const link = /https:\/\/pub1\.pskt\.io\/c\/a4hrop\?\S+$/.exec(rendered)?.[0] ?? rendered;
  expect(await inspectLink(link, { secret: SIGNED_WITH })).toMatchObject({
    signature: 'valid',
    payload: { 'person.surname': `O'Brien "Zoë"` },
  });
}

async function render(template: string, profile: Record<string, unknown>): Promise<string> {
  const answer = await (jinja?.render({ template, profile, through: ['html.parser'] }) ??
    renderTemplate(template, profile));
  return 'output' in answer ? answer.output : JSON.stringify(answer);
}
