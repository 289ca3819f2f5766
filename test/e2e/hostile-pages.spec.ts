import { expect, type Page, test } from '@playwright/test';

import { MESSAGES } from '../../lib/messages/table/index.ts';
import { FROM_DASHBOARDS } from '../support/chip-messages.ts';
import { ChipOn, TO_READ } from '../support/chip.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { tabIdOf } from '../support/extension.ts';
import {
  DASHBOARD,
  FIELDS,
  fieldsOf,
  hasInserted,
  openHostile,
  serve,
  stealWorld,
  type StolenWorld,
} from './hostile.ts';
import { openCheckOver } from './check-tab.ts';
import { launchWithProject, type Ready, SIGNED_WITH } from './insertions.ts';

const OTHER_SECRET = 'never asked for by anybody';
const UNTOUCHED = ['https://harbour.example/card', '<p>Hello</p>'];

let passlink: Ready;
let otherId: string;

test.beforeAll(async () => {
  passlink = await launchWithProject();
  otherId = await passlink.addProject('Coupons', 'couponURL', undefined, OTHER_SECRET);
});

test.afterAll(() => passlink.close());

test.afterEach(async () => {
  const { context, popup } = passlink;
  await Promise.all(context.pages().map((page) => page !== popup && page.close()));
});

async function worldIn(page: Parameters<typeof stealWorld>[0]): Promise<StolenWorld> {
  const world = await stealWorld(page);
  if (!world) throw new Error('There is no content script here.');
  return world;
}

test.describe('a renderer that an attacker has taken over', () => {
  test('gets answers to the chip’s messages and to no others', async () => {
    const page = await openHostile(passlink.context, FIELDS);
    const world = await worldIn(page);
    const tabId = await tabIdOf(passlink.worker, page);
    const data = { id: passlink.projectId, tabId, style: 'quoted', ids: [], draft: {} };
    const privileged = Object.keys(MESSAGES).filter((type) => !FROM_DASHBOARDS.has(type));
    expect(privileged).toContain('buildSnippet');
    for (const type of [...privileged, 'insertHere', 'noSuchThing', 'constructor']) {
      const reply = await world.say(type, data);
      expect(reply, type).not.toHaveProperty('res');
      expect(JSON.stringify(reply)).not.toContain(SIGNED_WITH);
    }
    expect((await world.say('buildSnippet', data)).err).toMatchObject({
      name: 'RefusedMessageError',
      message: 'Not allowed.',
    });
    expect(await world.say('chipState')).toEqual({
      res: {
        project: { id: passlink.projectId, name: 'Spring card' },
        hasOthers: true,
        isLocked: false,
      },
    });
  });

  test('can insert the chosen project’s link and no other project’s', async () => {
    const page = await openHostile(passlink.context, FIELDS);
    const world = await worldIn(page);
    const wallets = { wallets: ['apple'] };
    const asked: [string, object][] = [
      ['insertAtFocus', {}],
      ['insertButtonAtFocus', wallets],
      ['insertBadgeAtFocus', { wallet: 'apple' }],
      ['removeAtFocus', {}],
    ];
    for (const [type, data] of asked) {
      const { res, err } = await world.say(type, { id: otherId, ...data });
      expect([res, err?.name], type).toEqual([undefined, 'NotChosenError']);
    }
    expect(await fieldsOf(page)).toEqual(UNTOUCHED);
    expect(await world.say('insertAtFocus', { id: passlink.projectId })).toMatchObject({
      res: { status: 'inserted' },
    });
    expect((await fieldsOf(page)).join()).not.toContain(OTHER_SECRET);
    expect(await world.say('undoAtFocus')).toEqual({ res: { status: 'undone' } });
    expect(await fieldsOf(page)).toEqual(UNTOUCHED);
  });

  test('gets the snippet for the clipboard once after a refusal, in that document only', async () => {
    const page = await openHostile(passlink.context, '<p>Nothing to write in</p>');
    const world = await worldIn(page);
    const chosen = { id: passlink.projectId, style: 'quoted' };
    const refused = { err: { name: 'NotRefusedError' } };
    expect(await world.say('snippetForClipboard', chosen)).toMatchObject(refused);
    expect(await world.say('insertAtFocus', { id: passlink.projectId })).toMatchObject({
      res: { status: 'refused', reason: 'no-template' },
    });
    const other = { id: otherId, style: 'quoted' };
    expect(await world.say('snippetForClipboard', other)).toMatchObject(refused);

    await page.reload();
    const next = await worldIn(page);
    expect(await next.say('snippetForClipboard', chosen)).toMatchObject(refused);
    await next.say('insertAtFocus', { id: passlink.projectId });
    const answers = await Promise.all([1, 2, 3].map(() => next.say('snippetForClipboard', chosen)));
    expect(answers.filter(({ res }) => res !== undefined)).toHaveLength(1);
    expect(JSON.stringify(answers)).toContain(SIGNED_WITH);
    expect(JSON.stringify(answers)).not.toContain(OTHER_SECRET);
  });

  test('gets no secret before the author has used Passlink itself since the browser started', async () => {
    const page = await openHostile(passlink.context, FIELDS);
    const world = await worldIn(page);
    await passlink.worker.evaluate(() => chrome.storage.session.remove('authorHere'));
    const chosen = { id: passlink.projectId };
    const nobody = { err: { name: 'NobodyHereError' } };
    expect(await world.say('insertAtFocus', chosen)).toMatchObject(nobody);
    const button = { ...chosen, wallets: ['apple'] };
    expect(await world.say('insertButtonAtFocus', button)).toMatchObject(nobody);
    const copy = { ...chosen, style: 'quoted' };
    expect(await world.say('snippetForClipboard', copy)).toMatchObject({
      err: { name: 'NotRefusedError' },
    });
    // What our pages do by themselves is no gesture of the author's.
    await passlink.popup.reload();
    await passlink.popup.evaluate(() => {
      document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
      document.body.click();
    });
    expect(await world.say('insertAtFocus', chosen)).toMatchObject(nobody);
    expect(await fieldsOf(page)).toEqual(UNTOUCHED);

    const chip = new ChipOn(page);
    await page.getByLabel('Link URL').focus();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toContain('Open Passlink from the toolbar once');
    await passlink.popup.mouse.click(200, 500);
    await chip.press(/^Dismiss/);
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toContain('Inserted and checked');
    await world.say('undoAtFocus');
    expect(await fieldsOf(page)).toEqual(UNTOUCHED);
  });

  test('reads nothing of what is stored', async () => {
    const world = await worldIn(await openHostile(passlink.context, FIELDS));
    for (const area of ['local', 'session']) {
      const read = world.evaluate(`chrome.storage.${area}.get()`);
      await expect(read, area).rejects.toThrow('Access to storage is not allowed');
    }
  });

  test('cannot use a menu insertion’s permission after that insertion', async () => {
    const page = await openHostile(passlink.context, FIELDS);
    const world = await worldIn(page);
    await page.getByLabel('Link URL').focus();
    const tabId = await tabIdOf(passlink.worker, page);
    await passlink.worker.evaluate(
      async ([id, menuItemId]) => {
        type Dispatcher = { dispatch(...args: unknown[]): void };
        const tab = await chrome.tabs.get(id);
        const clicked = { menuItemId, editable: true, frameId: 0, pageUrl: tab.url };
        (chrome.contextMenus.onClicked as unknown as Dispatcher).dispatch(clicked, tab);
      },
      [tabId, `insert:${otherId}`] as const,
    );
    await expect.poll(() => fieldsOf(page)).toContain('{{couponURL}}');
    expect(await world.say('insertAtFocus', { id: otherId })).toMatchObject({
      err: { name: 'NotChosenError' },
    });
    await world.say('undoAtFocus');
    expect(await fieldsOf(page)).toEqual(UNTOUCHED);
  });
});

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
    await chip.press(/^Dismiss/);
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toContain('Inserted and checked');
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
    await expect.poll(() => chip.text()).toContain('Inserted and checked');
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
    await expect.poll(() => chip.text()).toContain('Inserted and checked');
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

test('a page with poisoned prototypes learns the finished text and nothing more', async () => {
  const page = await openLab(passlink.context, 'ace.html');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const note = (value: unknown) => {
      if (typeof value === 'string') heard[heard.length] = value;
    };
    const spoil = (owner: object, name: string) => {
      const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
        note(this);
        given.forEach((each) => note(each));
        return Reflect.apply(own, this, given);
      });
    };
    for (const name of ['replace', 'slice', 'split', 'indexOf', 'matchAll', 'match', 'startsWith'])
      spoil(String.prototype, name);
    for (const name of ['map', 'filter', 'find', 'push', 'join', 'some', 'reduceRight', 'flatMap'])
      spoil(Array.prototype, name);
    spoil(JSON, 'stringify');
    spoil(RegExp.prototype, 'exec');
    for (const name of ['texts', 'template', 'secret', 'expected', 'edits', 'toJSON'])
      Reflect.defineProperty(Object.prototype, name, {
        configurable: true,
        get: () => undefined,
        set(this: object, value: unknown) {
          note(JSON.stringify(value));
          Object.defineProperty(this, name, { value, writable: true, configurable: true });
        },
      });
  });
  const tabId = await tabIdOf(passlink.worker, page);
  const world = await worldIn(page);
  const answers = [
    await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId }),
    await world.say('insertAtFocus', { id: otherId }),
    await passlink.ask('readPage', { tabId }),
    await passlink.ask('checkPage', { tabId }),
    await passlink.ask('undoInPage', { tabId }),
  ];
  const heard = await page.evaluate(() => (Reflect.get(window, 'heard') as string[]).join('\n'));
  expect(heard, 'the page hears what is written into it').toContain('{#');
  expect(heard + JSON.stringify(answers)).not.toContain(OTHER_SECRET);
  for (const line of heard.split('\n').filter((each) => each.includes(SIGNED_WITH)))
    expect(line).toMatch(/convertToSHA256|\{[%#{]|replace/);
});

test('a template that names another project gets that project’s link only by a click on a button that names it', async () => {
  const url = 'https://pub1.pskt.io/c/a4hrop';
  const lure = `{# Passlink 1 ${url} couponURL #}{% set couponURL = '1' %}{# Passlink end couponURL #}`;
  const template = `${lure}<a href="{{couponURL}}">a</a><p>{{ UserAttribute[“First Name”] }}</p>`;
  const page = await openHostile(
    passlink.context,
    `<label>HTML <textarea name="html" rows="8" cols="60">${template}</textarea></label>`,
  );
  const popup = await openCheckOver(passlink, page);
  const named = 'Put in the link of “Coupons”, which is not the project you have chosen';
  await expect(popup.getByText(named)).toBeVisible();
  // Every other fix there is, by its own click.
  await expect(popup.getByRole('button', { name: /safe/ })).toHaveCount(0);
  await popup.getByRole('button', { name: /^Fix: (?!Put in the link)/ }).click();
  await expect(popup.getByText(/1 problem fixed/)).toBeVisible();
  expect((await fieldsOf(page)).join()).not.toContain(OTHER_SECRET);
  await expect(popup.getByRole('button', { name: /^Fix: / })).toHaveCount(1);
  await popup.getByRole('button', { name: `Fix: ${named}` }).click();
  await expect.poll(() => fieldsOf(page)).toEqual([expect.stringContaining(OTHER_SECRET)]);
  await popup.close();
});

test('a page that fakes our adapters’ answers can only spoil its own insertion', async () => {
  test.setTimeout(90_000);
  const page = await openLab(passlink.context, 'ace.html');
  const before = await savedTemplate(page);
  const tabId = await tabIdOf(passlink.worker, page);
  const data = { tabId, id: passlink.projectId };
  const likely = { target: '0', template: '', focused: true, visible: true, keepsQuotes: true };
  const oddities = [
    null,
    'text',
    [{ target: 1, template: {} }],
    [{ ...likely, template: 'x'.repeat(3e6), locked: null }],
    [{ ...likely, locked: 'Type your passphrase at x.test' }],
  ];
  for (const odd of oddities) {
    await page.evaluate((made) => {
      const own = Array.prototype.map;
      Object.assign(window, { restore: () => Object.assign(Array.prototype, { map: own }) });
      Object.assign(Array.prototype, { map: () => made });
    }, odd);
    const answers = [
      await passlink.ask('readPage', { tabId }),
      await passlink.ask('checkPage', { tabId }),
      await passlink.ask('insertIntoPage', data),
    ];
    await page.evaluate(() => (Reflect.get(window, 'restore') as () => void)());
    expect(answers, JSON.stringify(odd)?.slice(0, 80)).toMatchObject([
      { status: 'no-template' },
      { status: 'no-template' },
      { status: 'refused', reason: 'no-template' },
    ]);
  }
  // An answer that never comes: the tab's turn ends all the same, and the next is answered.
  const name = 'then';
  await page.evaluate((key) => {
    const never = { configurable: true, value: () => undefined };
    Reflect.defineProperty(Object.prototype, key, never);
  }, name);
  expect(await passlink.ask('readPage', { tabId })).toEqual({ status: 'no-template' });
  await page.evaluate((key) => void Reflect.deleteProperty(Object.prototype, key), name);
  expect(await savedTemplate(page)).toBe(before);
  expect(await passlink.ask('insertIntoPage', data)).toMatchObject({ status: 'inserted' });
  expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(before);
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
    await serve(passlink.context, `${DASHBOARD}/framed`, FIELDS);
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
    await serve(passlink.context, `${DASHBOARD}/inner`, FIELDS);
    await serve(
      passlink.context,
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
    await serve(passlink.context, `${DASHBOARD}/next`, FIELDS);
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
