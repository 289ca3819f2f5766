import { expect, test } from '@playwright/test';

import { renderTemplate } from '../../lib/jinja/index.ts';
import { inspectLink } from '../../lib/passkit/index.ts';
import { tabIdOf } from '../support/extension.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { BLOCK, launchWithProject, SIGNED_WITH } from './insertions.ts';

const NEW_SECRET = 'the one that came after';

/** What a recipient gets of the template's block. */
async function linkFrom(template: string): Promise<string> {
  const [block = ''] = template.match(BLOCK) ?? [];
  const result = await renderTemplate(`${block}{{longURL}}`, {
    UserAttribute: { 'Last Name': 'Lovelace' },
  });
  return result.status === 'sent' ? result.output.trim() : `${result.status}`;
}

test('after a secret is replaced, every open template that uses the old one is found and updated', async () => {
  const passlink = await launchWithProject();
  const { projectId: id } = passlink;
  const pages = [
    await openLab(passlink.context, 'ace.html'),
    await openLab(passlink.context, 'froala.html', { quotes: 'entities' }),
  ];
  for (const page of pages) {
    const tabId = await tabIdOf(passlink.worker, page);
    expect(await passlink.ask('insertIntoPage', { tabId, id })).toMatchObject({
      status: 'inserted',
    });
  }
  // One page without a link of ours, which must stay as it is.
  const bystander = await openLab(passlink.context, 'codemirror6.html');
  const untouched = await savedTemplate(bystander);
  expect(await passlink.ask('templatesWithOldSecret', { id })).toEqual([]);

  const options = await passlink.openOptions();
  await options.goto(`${options.url().split('#')[0]}#/projects/${id}`);
  await options
    .getByRole('button', { name: /^Replace/ })
    .first()
    .click();
  await options.getByLabel('Secret', { exact: true }).fill(NEW_SECRET);
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(options.getByText(/2 links in open templates are still signed/)).toBeVisible();
  await options.getByRole('button', { name: 'Update all 2' }).click();
  await expect(options.getByText('2 links updated.')).toBeVisible();

  for (const page of pages) {
    const template = await savedTemplate(page);
    expect(template.match(BLOCK)).toHaveLength(1);
    const link = await linkFrom(template);
    expect(await inspectLink(link, { secret: NEW_SECRET })).toMatchObject({ signature: 'valid' });
    expect(await inspectLink(link, { secret: SIGNED_WITH })).toMatchObject({
      signature: 'invalid',
    });
  }
  expect(await savedTemplate(bystander)).toBe(untouched);
  expect(await passlink.ask('templatesWithOldSecret', { id })).toEqual([]);

  const stored = await passlink.worker.evaluate(async () =>
    JSON.stringify(await chrome.storage.local.get()),
  );
  expect(stored).not.toContain(SIGNED_WITH);
  await passlink.close();
});
