import { expect, type Locator, type Page } from '@playwright/test';

import { ChipOn } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import { type LabPage, openLab } from '../support/lab.ts';
import { type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;
let coupons: string;

test.beforeAll(async ({ shared }) => {
  passlink = shared;
  // With a second project the chip offers a menu.
  coupons = await passlink.addProject('Coupons', 'couponURL');
});

test.afterAll(() => passlink.ask('deleteProject', { id: coupons }));

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Where an element stands in its window. */
async function boxOf(element: Locator): Promise<Box> {
  return element.evaluate((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Opens a page with the focus in its link field and the chip beside it. */
async function open(
  path: LabPage = 'plain-fields.html',
  change?: (page: Page) => Promise<unknown>,
) {
  const page = await openLab(passlink.context, path);
  await change?.(page);
  const field = page.getByLabel(path === 'plain-fields.html' ? 'Link URL' : 'deep link');
  const chip = new ChipOn(page);
  await field.focus();
  await expect.poll(() => chip.buttons()).toHaveLength(2);
  const area = async () => {
    // It moves with its field, and is not drawn for a moment.
    let box: Box | undefined;
    await expect.poll(async () => (box = await chip.area()), 'the chip shows').toBeTruthy();
    return box!;
  };
  return { page, field, chip, area };
}

/** How far the chip stands from its field, in whole pixels. */
async function distance(field: Locator, area: () => Promise<Box>): Promise<[number, number]> {
  const [of, chip] = [await boxOf(field), await area()];
  return [Math.round(chip.x - of.x), Math.round(chip.y - of.y)];
}

test('the chip covers neither its field nor any control, wherever the field stands', async () => {
  const { page, field, chip, area } = await open('message-fields.html', (each) =>
    each.addStyleTag({ content: 'main { padding: 0 } main label { margin: 0 0 30px }' }),
  );
  for (const align of ['start', 'center', 'end'] as const) {
    await field.evaluate((each, block) => each.scrollIntoView({ block }), align);
    await field.blur();
    await field.focus();
    await expect.poll(() => chip.buttons()).toHaveLength(2);
    const box = await area();
    for (const control of await page.locator('main').locator('input, textarea, button').all()) {
      expect(overlap(box, await boxOf(control)), (await control.getAttribute('name')) ?? '').toBe(
        false,
      );
    }
  }
  await page.close();
});

test('the chip goes to another side when a button stands beside the field', async () => {
  const { page, field, area } = await open('plain-fields.html', (each) =>
    each.evaluate(() => {
      const link = document.querySelector('input[name=link]') as HTMLElement;
      Object.assign(link.style, { width: '300px', display: 'inline-block' });
      const clear = document.createElement('button');
      clear.textContent = '×';
      clear.style.marginLeft = '60px';
      link.after(clear);
    }),
  );
  expect(overlap(await area(), await boxOf(page.getByRole('button', { name: '×' })))).toBe(false);
  expect(overlap(await area(), await boxOf(field))).toBe(false);
  await page.close();
});

test('the chip follows its field in a scrolling pane, and hides when the field is out of view', async () => {
  const { page, field, chip, area } = await open('plain-fields.html', (each) =>
    each.addStyleTag({
      content: 'main > div:last-child { height: 300px; overflow: auto; padding-bottom: 400px }',
    }),
  );
  const before = await distance(field, area);
  const pane = page.locator('main > div').last();
  await pane.evaluate((each) => each.scrollBy(0, 60));
  await expect.poll(() => distance(field, area)).toEqual(before);
  await pane.evaluate((each) => each.scrollTo(0, 0));
  await expect.poll(() => chip.buttons()).toEqual([]);
  await field.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await expect.poll(() => chip.buttons()).toHaveLength(2);
  await page.close();
});

test('the chip follows its field when a new element pushes it down', async () => {
  const { page, field, area } = await open();
  const before = await distance(field, area);
  await page.evaluate(() => {
    const banner = document.createElement('p');
    banner.style.height = '50px';
    document.querySelector('main')?.prepend(banner);
  });
  await expect.poll(() => distance(field, area)).toEqual(before);
  await page.close();
});

const zooms: Record<string, (page: Page) => Promise<void>> = {
  'the browser': async (page) => zoomTab(await tabIdOf(passlink.worker, page), 2),
  'the page’s CSS': (page) =>
    page.evaluate(() => void (document.documentElement.style.zoom = '1.5')),
};
for (const [what, zoom] of Object.entries(zooms)) {
  test(`the chip stays beside its field and in view when ${what} zooms`, async () => {
    const { page, field, area } = await open('message-fields.html');
    await zoom(page);
    await field.evaluate((each) => each.scrollIntoView({ block: 'center' }));
    await expect
      .poll(async () => {
        const [chip, of] = [await area(), await boxOf(field)];
        const nearby = { x: of.x - 8, y: of.y - 8, width: of.width + 16, height: of.height + 16 };
        return overlap(chip, nearby) && !overlap(chip, of);
      })
      .toBe(true);
    if (what === 'the browser') await zoomTab(await tabIdOf(passlink.worker, page), 1);
    await page.close();
  });
}

function zoomTab(id: number, factor: number): Promise<void> {
  return passlink.worker.evaluate(([tab, by]) => chrome.tabs.setZoom(tab, by), [
    id,
    factor,
  ] as const);
}

function expectInside({ x, width }: Box): void {
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(320);
}

test('chip, menu and note stay inside a window of 320 pixels', async () => {
  const { page, field, chip, area } = await open('message-fields.html', async (each) => {
    await each.setViewportSize({ width: 320, height: 640 });
    await each.addStyleTag({
      content: 'body { display: block !important } header, nav { display: none !important }',
    });
  });
  expectInside(await area());
  expect(overlap(await area(), await boxOf(field))).toBe(false);
  await chip.press(/^More choices/);
  for (const name of await chip.buttons()) {
    expectInside(await chip.box(new RegExp(`^${name.replaceAll(/[()+]/g, '.')}`)));
  }
  await page.keyboard.press('Escape');
  await field.blur();
  await field.focus();
  await chip.press(/^Insert SmartPass link/);
  await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
  expectInside(await area());
  await page.close();
});

test('on a right-to-left page the chip stands at the field’s end and reads left to right', async () => {
  const { page, field, chip, area } = await open('plain-fields.html', (each) =>
    each.evaluate(() => {
      document.documentElement.dir = 'rtl';
      const link = document.querySelector('input[name=link]') as HTMLElement;
      link.style.width = '200px';
    }),
  );
  const { x, width } = await area();
  expect(x + width).toBeLessThanOrEqual((await boxOf(field)).x);
  expect((await chip.style())['direction']).toBe('ltr');
  await page.close();
});

test('Escape closes the menu, then the chip, and returns the focus to the field', async () => {
  const { page, field, chip } = await open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await chip.buttons()).length).toBeGreaterThan(2);
  await page.keyboard.press('Escape');
  await expect.poll(() => chip.buttons()).toHaveLength(2);
  await page.keyboard.press('Escape');
  await expect.poll(() => chip.buttons()).toEqual([]);
  await expect(field).toBeFocused();
  await page.close();
});

test('in high contrast the chip has a border and the system’s colours', async () => {
  const { page, chip } = await open('plain-fields.html', (each) =>
    each.emulateMedia({ forcedColors: 'active' }),
  );
  const style = await chip.style();
  expect(style['border-top-width']).toBe('1px');
  expect(style['border-top-color']).toBe(style['color']);
  expect(style['background-color']).not.toBe(style['color']);
  await page.close();
});

test('assistive technology is told of the chip and of its buttons by the names that they show', async () => {
  const { page, chip } = await open();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const group = nodes.find(
    ({ role, name, ignored }) => !ignored && role?.value === 'group' && name?.value === 'Passlink',
  );
  const inside = (ids: readonly string[] = []): string[] =>
    ids.flatMap((id) => {
      const node = byId.get(id);
      const own = node && !node.ignored && node.role?.value === 'button';
      return [...(own ? [String(node.name?.value)] : []), ...inside(node?.childIds)];
    });
  expect(inside(group?.childIds)).toEqual(await chip.buttons());
  await page.close();
});
