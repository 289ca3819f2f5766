import { expect, test } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { contentScriptsOf, tabIdOf } from '../support/extension.ts';
import { openLab, savedLink, savedTemplate } from '../support/lab.ts';
import { BLOCK, launchWithProject, type Ready } from './insertions.ts';

let passlink: Ready;

// One browser for the whole file.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passlink = await launchWithProject();
});

test.afterAll(() => passlink.close());

/** Says to the background what the browser says of a chosen menu item or a pressed shortcut. */
async function browserSays(event: 'menu' | 'shortcut', tabId: number): Promise<void> {
  const item = `insert:${passlink.projectId}`;
  await passlink.worker.evaluate(
    async ([which, id, menuItemId]) => {
      type Dispatcher = { dispatch(...args: unknown[]): void };
      const tab = await chrome.tabs.get(id);
      if (which === 'shortcut') {
        (chrome.commands.onCommand as unknown as Dispatcher).dispatch('insert-link', tab);
      } else {
        const clicked = { menuItemId, editable: true, frameId: 0, pageUrl: tab.url };
        (chrome.contextMenus.onClicked as unknown as Dispatcher).dispatch(clicked, tab);
      }
    },
    [event, tabId, item] as const,
  );
}

for (const event of ['menu', 'shortcut'] as const) {
  test(`the ${event} inserts at the focus and reports there`, async () => {
    const page = await openLab(passlink.context, 'plain-fields.html');
    const chip = new ChipOn(page);
    const before = await savedTemplate(page);
    await page.getByLabel('Link URL').focus();
    await expect.poll(() => chip.buttons()).not.toEqual([]);
    const scripts = await contentScriptsOf(page);
    await browserSays(event, await tabIdOf(passlink.worker, page));
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    // The chip that stood there does it, not a second one.
    expect(scripts).toEqual(['field-watch.js', 'editor.js']);
    expect(await savedLink(page)).toBe('{{longURL}}');
    expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
    await chip.press(/^Undo/);
    await expect.poll(() => savedTemplate(page)).toBe(before);
    await page.close();
  });
}

test('without a link field the shortcut inserts the block alone and reports beside the editor', async () => {
  const page = await openLab(passlink.context, 'ace.html');
  const chip = new ChipOn(page);
  await page.locator('.ace_text-input').focus();
  await browserSays('shortcut', await tabIdOf(passlink.worker, page));
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  expect((await savedTemplate(page)).match(BLOCK)).toHaveLength(1);
  await page.close();
});

test('the toolbar badge counts the problems of the template that the author is editing', async () => {
  const page = await openLab(passlink.context, 'plain-fields.html');
  const tabId = await tabIdOf(passlink.worker, page);
  const badge = () =>
    passlink.worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
  await page.getByLabel('Template').fill('<p>Hi {{ UserAttribute[“First Name”] }}</p>{% if x %}');
  await page.getByLabel('Link URL').focus();
  await page.getByLabel('Template').focus();
  await expect.poll(badge).toMatch(/^[1-9]/);
  const popup = await passlink.openPopup(page);
  const counted = popup.getByRole('tab', { name: /Check/ });
  await expect(counted).toContainText(await badge());
  await popup.close();

  await page.getByLabel('Template').fill('<p>Hello</p>');
  expect(await passlink.ask('checkPage', { tabId })).toMatchObject({ findings: [] });
  expect(await badge()).toBe('');
  await page.close();
});
