import { expect, type Page, test } from '@playwright/test';

import { ChipOn, TO_READ } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import {
  closePages,
  DASHBOARD,
  FIELDS,
  fieldsOf,
  hasInserted,
  launchForHostile,
  openHostile,
  serve,
  stealWorld,
  UNTOUCHED,
  worldIn,
} from './hostile.ts';
import type { Ready } from './insertions.ts';

let passlink: Ready;

test.beforeAll(async () => {
  ({ passlink } = await launchForHostile());
});

test.afterAll(() => passlink.close());

test.afterEach(() => closePages(passlink));

test.describe('a page that scripts the chip', () => {
  test('inserts nothing by synthetic clicks, keys and focus', async () => {
    const { page, chip } = await openWithChip();
    await page.waitForTimeout(TO_READ);
    await page.evaluate(() => {
      const host = document.querySelector('[popover]') as HTMLElement;
      const made = { bubbles: true, composed: true, cancelable: true };
      const { left, top } = host.getBoundingClientRect();
      for (const place of [host, document.elementFromPoint(left + 20, top + 10) ?? host, window]) {
        place.dispatchEvent(new MouseEvent('click', { ...made, detail: 1 }));
        for (const key of ['Enter', ' ', 'Tab', 'P']) {
          const keys = { ...made, key, code: `Key${key}`, altKey: true, shiftKey: true };
          place.dispatchEvent(new KeyboardEvent('keydown', keys));
        }
      }
      host.click();
      host.focus();
      document.querySelector('textarea')?.dispatchEvent(new FocusEvent('focusin', made));
    });
    await expectUntouched(page);
    expect(await chip.buttons()).toContainEqual(expect.stringMatching(/^Insert SmartPass link/));
  });

  test('inserts nothing by forged messages and events', async () => {
    const { page } = await openWithChip();
    const forged = { type: 'insertHere', data: { id: passlink.projectId } };
    await page.evaluate((message) => {
      for (const type of ['insertHere', 'insertAtFocus', 'snippetForClipboard']) {
        const said = { id: 1, timestamp: 0, ...message, type };
        window.postMessage(said, '*');
        for (const place of [window, document, document.documentElement]) {
          place.dispatchEvent(new CustomEvent(type, { detail: said, bubbles: true }));
          place.dispatchEvent(new CustomEvent('message', { detail: said, bubbles: true }));
          place.dispatchEvent(new MessageEvent('message', { data: said, bubbles: true }));
        }
      }
      document.execCommand('copy');
    }, forged);
    await expectUntouched(page);
  });

  const COVERS = {
    'a picture over the chip that lets clicks through': () => {
      const picture = document.createElement('div');
      picture.style.cssText =
        'position:fixed; inset:0; width:100%; height:100%; margin:0; pointer-events:none; background:#fff';
      picture.popover = 'manual';
      document.body.append(picture);
      picture.showPopover();
    },
    'something over half of the chip': () => {
      const host = document.querySelector('[popover]') as HTMLElement;
      host.hidePopover();
      const bar = document.createElement('div');
      bar.style.cssText =
        'position:fixed; inset:0; z-index:2147483647; pointer-events:none; background:linear-gradient(90deg, #fff 0 50%, transparent 50%)';
      document.documentElement.append(bar);
    },
    'fading the chip with the whole page': () => {
      (document.querySelector('[popover]') as HTMLElement).hidePopover();
      document.documentElement.style.opacity = '0.02';
    },
    'moving the chip into an invisible box': () => {
      const host = document.querySelector('[popover]') as HTMLElement;
      const box = document.createElement('div');
      box.style.cssText = 'opacity:0.01';
      document.body.append(box);
      host.removeAttribute('popover');
      box.append(host);
    },
    'blurring the chip beyond reading': () => {
      (document.querySelector('[popover]') as HTMLElement).hidePopover();
      document.documentElement.style.filter = 'blur(12px)';
    },
    'scaling the chip down to a dot': () => {
      const host = document.querySelector('[popover]') as HTMLElement;
      host.hidePopover();
      document.documentElement.style.cssText =
        'transform: scale(0.2); transform-origin: 0 0; height: 400px';
    },
    'clipping all but the middle of the button': () => {
      const host = document.querySelector('[popover]') as HTMLElement;
      host.hidePopover();
      document.documentElement.style.clipPath = 'inset(0 0 calc(100% - 40px) 0)';
      document.documentElement.style.opacity = '0.99';
    },
    'moving the chip to another place': () => {
      const host = document.querySelector('[popover]') as HTMLElement;
      const box = document.createElement('div');
      box.style.cssText = 'position:absolute; inset:0; transform: translate(60px, 90px)';
      document.body.append(box);
      host.removeAttribute('popover');
      box.append(host);
    },
  } as const satisfies Record<string, () => void>;

  for (const [what, cover] of Object.entries(COVERS)) {
    test(`gets no click by ${what}`, async () => {
      const { page, chip } = await openWithChip();
      await page.waitForTimeout(TO_READ);
      await page.evaluate(cover);
      await page.waitForTimeout(TO_READ);
      const { x, y, width, height } = await chip.box(/^Insert SmartPass link/);
      await page.mouse.click(x + width / 2, y + height / 2);
      await expectUntouched(page);
      const text = await chip.text();
      if (text !== '')
        expect(text).toMatch(/Insert|covers Passlink’s button. Use the popup instead/);
    });
  }

  test('has its author told that it covers the chip, and a click works again once it does not', async () => {
    const { page, chip } = await openWithChip();
    await page.evaluate(COVERS['a picture over the chip that lets clicks through']);
    await chip.press(/^Insert SmartPass link/);
    await expect
      .poll(() => chip.text())
      .toBe('The page covers Passlink’s button. Use the popup instead.');
    await expectUntouched(page);
    await page.evaluate(() => document.querySelector('body > [popover]')?.remove());
    await chip.dismiss();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    await chip.press(/^Undo/);
    await expect.poll(() => fieldsOf(page)).toEqual(UNTOUCHED);
  });

  test('gets no click that was meant for something else when the chip appeared under it', async () => {
    const page = await openHostile(
      passlink.context,
      `${FIELDS}<style>label:first-child { position: fixed; left: 300px; top: 300px }</style>`,
    );
    const chip = new ChipOn(page);
    await page.getByLabel('Link URL').focus();
    const { x, y, width, height } = await chip.box(/^Insert SmartPass link/);
    await page.getByLabel('Link URL').blur();
    await expect.poll(() => chip.buttons()).toEqual([]);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.getByLabel('Link URL').evaluate((field) => {
      window.addEventListener('mousedown', () => field.focus(), { once: true, capture: true });
    });
    // The chip comes between the button's going down and up, and between the clicks of two.
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.getByLabel('Link URL').evaluate((field) => field.focus());
    await page.mouse.click(x + width / 2, y + height / 2);
    await expectUntouched(page);
  });

  test('sees nothing in a chip that it removes, and the chip returns with the next focus', async () => {
    const { page, chip } = await openWithChip();
    await page.evaluate(() => {
      const gone = document.querySelector('[popover]');
      gone?.remove();
      Object.assign(window, { gone: { text: gone?.textContent, root: gone?.shadowRoot } });
    });
    expect(await page.evaluate(() => Reflect.get(window, 'gone') as unknown)).toEqual({
      text: '',
      root: null,
    });
    await page.getByLabel('HTML').focus();
    await page.getByLabel('Link URL').focus();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    await chip.press(/^Undo/);
    await expect.poll(() => fieldsOf(page)).toEqual(UNTOUCHED);
  });

  test('reaches nothing of the content script by redefining built-ins', async () => {
    const trap = `<script>
      window.caught = [];
      const note = (what) => window.caught.push(what);
      const spoil = (owner, name) => {
        const own = owner[name];
        owner[name] = function (...given) {
          if (this instanceof ShadowRoot || given[0]?.mode === 'closed') note(name);
          return own.apply(this, given);
        };
      };
      for (const name of ['attachShadow', 'append', 'addEventListener', 'querySelectorAll']) spoil(Element.prototype, name);
      for (const name of ['createElement', 'elementFromPoint']) spoil(Document.prototype, name);
      Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
      Object.defineProperty(Object.prototype, 'tone', { set() { note('tone'); }, get: () => undefined });
      window.IntersectionObserver = class { observe() { note('observe'); } };
      performance.now = () => { note('now'); return 1e9; };
      chrome.runtime = { sendMessage: () => note('sendMessage') };
    </script>${FIELDS}`;
    const { page, chip } = await openWithChip(trap);
    await page.evaluate(() => {
      const host = document.querySelector('[popover]') as HTMLElement;
      host.click();
    });
    await expectUntouched(page);
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
    const world = await worldIn(page);
    expect(await world.evaluate('[typeof caught, typeof chrome.runtime.id]')).toEqual([
      'undefined',
      'string',
    ]);
    await chip.press(/^Undo/);
    await expect.poll(() => fieldsOf(page)).toEqual(UNTOUCHED);
    expect(await page.evaluate(() => Reflect.get(window, 'caught') as unknown)).toEqual([]);
  });

  test('breaks at most the insertion by naming elements like parts of the document', async () => {
    const names = ['activeElement', 'documentElement', 'createElement', 'elementFromPoint'];
    const page = await openHostile(
      passlink.context,
      names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('') + FIELDS,
    );
    await page.getByLabel('Link URL').focus();
    await page.mouse.click(640, 300);
    await expectUntouched(page);
    const world = await worldIn(page);
    expect(JSON.stringify(await world.say('chipState'))).not.toContain('Coupons');
  });
});
test.describe('a hostile page around, inside or instead of a dashboard', () => {
  for (const host of ['moengage.com.evil.test', 'dashboard-01.moengage.com.evil.test']) {
    test(`at ${host} has no content script and is neither read nor written`, async () => {
      const page = await openHostile(passlink.context, FIELDS, `https://${host}/page`);
      await page.getByLabel('Link URL').focus();
      expect(await stealWorld(page)).toBeUndefined();
      const tabId = await activeTab();
      expect(await passlink.ask('readPage', { tabId })).toEqual({ status: 'elsewhere' });
      expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject(
        { status: 'refused', reason: 'unreachable' },
      );
      expect(await fieldsOf(page)).toEqual(UNTOUCHED);
    });
  }

  test('that frames a dashboard gets that dashboard no answer', async () => {
    serve(`${DASHBOARD}/framed`, FIELDS);
    const frame = `<iframe src="${DASHBOARD}/framed" width="900" height="500"></iframe>`;
    const page = await openHostile(passlink.context, frame, 'https://evil.test/around');
    const inner = await frameAt(page, `${DASHBOARD}/framed`);
    await inner.getByLabel('Link URL').focus();
    const world = await worldIn(inner);
    for (const type of ['chipState', 'undoAtFocus', 'templateFocused']) {
      expect(await world.say(type), type).toMatchObject({ err: { message: 'Not allowed.' } });
    }
    const tabId = await activeTab();
    expect(await passlink.ask('readPage', { tabId })).toEqual({ status: 'elsewhere' });
    expect(await fieldsOf(inner)).toEqual(UNTOUCHED);
    const hosts = await inner.evaluate(() => document.querySelectorAll('[popover]').length);
    expect(hosts).toBe(0);
  });

  test('between two dashboards is neither read nor written', async () => {
    serve(`${DASHBOARD}/inner`, FIELDS);
    serve(
      'https://evil.test/between',
      `${FIELDS}<iframe src="${DASHBOARD}/inner" width="700" height="300"></iframe>`,
    );
    const around = '<iframe src="https://evil.test/between" width="900" height="600"></iframe>';
    const page = await openHostile(passlink.context, around);
    const inner = await frameAt(page, `${DASHBOARD}/inner`);
    await inner.getByLabel('Link URL').focus();
    const world = await worldIn(inner);
    expect(await world.say('insertAtFocus', { id: passlink.projectId })).toMatchObject({
      err: { name: 'DocumentGoneError' },
    });
    const tabId = await tabIdOf(passlink.worker, page);
    expect(await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId })).toMatchObject({
      reason: 'no-template',
    });
    for (const frame of page.frames().slice(1)) expect(await fieldsOf(frame)).toEqual(UNTOUCHED);
  });

  test('cannot frame or open the extension’s pages', async () => {
    const pages = ['popup.html', 'options.html', 'sidepanel.html'].map(
      (name) => new URL(name, passlink.worker.url()).href,
    );
    const frames = pages.map((url) => `<iframe src="${url}"></iframe>`).join('');
    const page = await openHostile(passlink.context, frames);
    await expect
      .poll(() =>
        page
          .frames()
          .slice(1)
          .map((frame) => frame.url()),
      )
      .toEqual(pages.map(() => 'chrome-error://chromewebdata/'));
    const opening = passlink.context.waitForEvent('page');
    await page.evaluate((url) => void window.open(url), pages[1]);
    const opened = await opening;
    await opened.waitForLoadState();
    expect(opened.url()).toMatch(/^chrome-error:|^about:blank/);

    const said: string[] = [];
    passlink.popup.on('console', (message) => said.push(message.text()));
    await passlink.popup.evaluate((sources) => {
      for (const src of sources)
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }, pages);
    await expect.poll(() => said.join('\n')).toContain("frame-ancestors 'none'");
    const inside = passlink.popup
      .frames()
      .slice(1)
      .map((frame) => frame.url());
    expect(inside.filter((url) => url.startsWith('chrome-extension:'))).toEqual([]);
    await passlink.popup.reload();
  });

  test('does not keep the side panel from opening beside it', async () => {
    const { popup } = passlink;
    await popup.evaluate(async () => {
      const { id: windowId } = await chrome.windows.getCurrent();
      window.addEventListener('click', () => void chrome.sidePanel.open({ windowId: windowId! }), {
        once: true,
        capture: true,
      });
    });
    await popup.mouse.click(200, 590);
    const words = () =>
      popup.evaluate(
        () =>
          chrome.extension
            .getViews()
            .find(({ location }) => location.pathname === '/sidepanel.html')
            // A page that only begins to load has no body yet.
            ?.document.querySelector('body')?.innerText,
      );
    await expect.poll(words).toContain('Spring card');
  });

  test('that navigates between reading and writing is left unchanged', async () => {
    serve(`${DASHBOARD}/next`, FIELDS);
    const page = await openHostile(passlink.context, FIELDS);
    const tabId = await tabIdOf(passlink.worker, page);
    // The background gets what was found after the page has gone, as on a slow computer.
    await passlink.worker.evaluate(() => {
      const { scripting } = chrome;
      const run = scripting.executeScript.bind(scripting) as (asked: object) => Promise<unknown>;
      const gone = new Promise<void>((resolve) =>
        Object.assign(globalThis, { pageIsGone: resolve }),
      );
      Reflect.set(scripting, 'executeScript', async (asked: { args?: { op?: string }[] }) => {
        const found = await run(asked);
        if (asked.args?.[0]?.op !== 'find') return found;
        Object.assign(globalThis, { hasFound: true });
        await gone;
        return found;
      });
    });
    const asked = passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
    const hasFound = () =>
      passlink.worker.evaluate(() => Reflect.get(globalThis, 'hasFound') === true);
    await expect.poll(hasFound).toBe(true);
    await page.goto(`${DASHBOARD}/next`);
    await passlink.worker.evaluate(() => (Reflect.get(globalThis, 'pageIsGone') as () => void)());
    expect(await asked).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/^(unreachable|no-template)$/),
    });
    expect(await fieldsOf(page)).toEqual(UNTOUCHED);
  });
});
/** Opens the page with the chip beside its link field. */
async function openWithChip(body = FIELDS): Promise<{ page: Page; chip: ChipOn }> {
  const page = await openHostile(passlink.context, body);
  const chip = new ChipOn(page);
  await page.getByLabel('Link URL').focus();
  await chip.box(/^Insert SmartPass link/);
  return { page, chip };
}

async function expectUntouched(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  expect(await fieldsOf(page)).toEqual(UNTOUCHED);
  expect(await hasInserted(passlink)).toBe(false);
}

async function activeTab(): Promise<number> {
  const id = await passlink.worker.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.toSorted((one, other) => (other.id ?? 0) - (one.id ?? 0))[0]?.id;
  });
  if (id === undefined) throw new Error('There is no tab.');
  return id;
}

async function frameAt(page: Page, url: string) {
  await expect.poll(() => page.frames().map((frame) => frame.url())).toContain(url);
  const frame = page.frames().find((each) => each.url() === url);
  if (!frame) throw new Error(`No frame shows ${url}`);
  await frame.waitForLoadState();
  return frame;
}
