import { expect, test } from '@playwright/test';

import { MESSAGES } from '../../lib/messages/table/index.ts';
import { FROM_DASHBOARDS } from '../support/chip-messages.ts';
import { ChipOn } from '../support/chip.ts';
import { tabIdOf } from '../support/extension.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { openCheckOver } from './check-tab.ts';
import {
  closePages,
  FIELDS,
  fieldsOf,
  launchForHostile,
  openHostile,
  OTHER_SECRET,
  UNTOUCHED,
  worldIn,
} from './hostile.ts';
import { type Ready, SIGNED_WITH } from './insertions.ts';

let passlink: Ready;
let otherId: string;

test.beforeAll(async () => {
  ({ passlink, otherId } = await launchForHostile());
});

test.afterAll(() => passlink.close());

test.afterEach(() => closePages(passlink));

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
    await chip.dismiss();
    await chip.press(/^Insert SmartPass link/);
    await expect.poll(() => chip.text()).toMatch(/Inserted(, checking| and checked)/);
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
  await hastenTimeouts(passlink);
  expect(await passlink.ask('readPage', { tabId })).toEqual({ status: 'no-template' });
  await passlink.worker.evaluate(() => (Reflect.get(globalThis, 'unhasten') as () => void)());
  await page.evaluate((key) => void Reflect.deleteProperty(Object.prototype, key), name);
  expect(await savedTemplate(page)).toBe(before);
  expect(await passlink.ask('insertIntoPage', data)).toMatchObject({ status: 'inserted' });
  expect(await passlink.ask('undoInPage', { tabId })).toEqual({ status: 'undone' });
  expect(await savedTemplate(page)).toBe(before);
});

/** Shortens what the background waits for long, until `unhasten` is called in it. */
function hastenTimeouts({ worker }: Ready): Promise<void> {
  return worker.evaluate(() => {
    const own = globalThis.setTimeout;
    const hastened = (work: () => void, delay = 0) => own(work, delay < 10_000 ? delay : 500);
    Object.assign(globalThis, {
      setTimeout: hastened,
      unhasten: () => Object.assign(globalThis, { setTimeout: own }),
    });
  });
}
