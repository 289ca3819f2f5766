import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { inspectLink } from '../../lib/passkit/index.ts';
import { ChipOn } from '../support/chip.ts';
import { launchPasslink } from '../support/extension.ts';
import { insertInFroala, makeProject, SECRET, signOne } from '../support/job.ts';
import { openLab } from '../support/lab.ts';

test('a project survives a restart and still signs', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'passlink-kept-'));
  try {
    const before = await launchPasslink({ profile });
    await makeProject(before);
    await before.close();

    const after = await launchPasslink({ profile });
    const link = await signOne(after);
    expect(await inspectLink(link, { secret: SECRET })).toMatchObject({ signature: 'valid' });
    await after.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('after a restart the chip inserts once its author has opened Passlink', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'passlink-kept-'));
  try {
    const before = await launchPasslink({ profile });
    await makeProject(before);
    const page = await openLab(before.context, 'plain-fields.html');
    await page.getByLabel('Link URL').focus();
    const chip = new ChipOn(page);
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text(), 'a new project’s author is here').toContain('Inserted');
    await before.close();

    const after = await launchPasslink({ profile });
    const next = await openLab(after.context, 'plain-fields.html');
    await next.getByLabel('Link URL').focus();
    const nextChip = new ChipOn(next);
    await nextChip.press(/^Insert SmartPass link/);
    await expect.poll(() => nextChip.text()).toContain('Open Passlink from the toolbar once');
    const popup = await after.openPopup(next);
    await popup.keyboard.press('Tab');
    await popup.close();
    await next.bringToFront();
    await nextChip.dismiss();
    await nextChip.press(/^Insert SmartPass link/);
    await expect.poll(() => nextChip.text()).toMatch(/Inserted(, checking| and checked)/);
    await after.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('the secret is in clear neither in storage, nor on disk, nor in our pages', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'passlink-kept-'));
  try {
    const passlink = await launchPasslink({ profile });
    const said: string[] = [];
    passlink.worker.on('console', (message) => said.push(message.text()));
    await makeProject(passlink);

    const stored = await passlink.worker.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
    );
    expect(stored).toContain('ciphertext');
    expect(stored).not.toContain(SECRET);

    const popup = await passlink.openPopup();
    popup.on('console', (message) => said.push(message.text()));
    await popup.getByText('Signature valid').waitFor();
    await popup.getByRole('button', { name: 'Show code' }).click();
    await expect(popup.getByText(/set longURL/)).toBeVisible();
    expect(await popup.content()).not.toContain(SECRET);
    const options = await passlink.openOptions();
    options.on('console', (message) => said.push(message.text()));
    await options.getByText('Saved', { exact: true }).first().waitFor();
    expect(await options.content()).not.toContain(SECRET);
    expect(said.join('\n')).not.toContain(SECRET);

    await passlink.close();
    expect(await filesHolding(profile, 'a4hrop'), 'what is no secret is found').not.toEqual([]);
    expect(await filesHolding(profile, SECRET)).toEqual([]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('a page can neither read what Passlink stores nor send it messages', async () => {
  const passlink = await launchPasslink();
  await makeProject(passlink);
  const page = await openLab(passlink.context, 'froala.html');
  await insertInFroala(page);
  const id = new URL(passlink.worker.url()).host;
  const answer = await page.evaluate(async (extension) => {
    const seen: Record<string, unknown> = { runtime: typeof chrome.runtime?.sendMessage };
    seen.file = await fetch(`chrome-extension://${extension}/popup.html`).then(
      () => 'readable',
      () => 'refused',
    );
    window.postMessage({ type: 'snippetForClipboard', data: { id: 'x' } }, '*');
    seen.globals = Object.keys(window).filter((name) => /passlink/i.test(name));
    return seen;
  }, id);
  expect(answer).toEqual({ runtime: 'undefined', file: 'refused', globals: [] });
  await passlink.close();
});

/** Files in a folder, at any depth, that hold a text as UTF-8 or UTF-16. */
async function filesHolding(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    if (content.includes(text) || content.includes(Buffer.from(text, 'utf16le'))) found.push(path);
  }
  return found;
}
