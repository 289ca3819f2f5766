import { browser } from '#imports';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { buttonHandlers } from '../../../../lib/background/insert/buttons';
import { checkHandlers } from '../../../../lib/background/check/checks';
import { linkHandlers } from '../../../../lib/background/insert/links';
import { pageHandlers } from '../../../../lib/background/insert/pages';
import { removalHandlers } from '../../../../lib/background/insert/removals';
import { rotationHandlers } from '../../../../lib/background/insert/rotation';
import { LONGEST_TEXT } from '../../../../lib/editor/find/answers';
import type { Project } from '../../../../lib/project';
import { userActivationItem } from '../../../../lib/storage/user-activation';
import { undoHandlers } from '../../../../lib/background/tabs/undo';
import { projectsItem } from '../../../../lib/storage/storage';
import { type FakeEditor, fakePage, LINK, SMS } from '../editor/fake-page';
import { fakeStore, goldProject, handlersUnderTest } from './support';

const SECRET = 'Wq7chosenSecret';
const OTHER_SECRET = 'Zp3neverAskedFor';
const DASHBOARD = 'https://dashboard-01.moengage.com';

const gold = goldProject();
const tea: Project = {
  ...gold,
  id: 'tea',
  name: 'Tea coupon',
  url: 'https://pub1.pskt.io/c/tea',
  variable: 'teaURL',
};
const store = {
  ...fakeStore(async (id) => ({
    secret: id === 'gold' ? SECRET : OTHER_SECRET,
    replaced: ['00'],
  })),
  save: async () => gold,
  remove: async () => undefined,
};
const { use, ask } = handlersUnderTest();

interface Asked {
  target: { tabId: number; allFrames?: boolean; documentIds?: string[]; frameIds?: number[] };
  func: unknown;
  args?: unknown[];
}

/** What a page answers instead of the truth; undefined: the truth. */
let lies: readonly (() => unknown)[];
let editors: FakeEditor[];
/** Everything that the background has done in a page. */
let asked: Asked[];

const FRAMES = [
  {
    frameId: 0,
    documentId: 'top',
    result: { movedAt: 1, origins: [DASHBOARD], address: DASHBOARD },
  },
  {
    frameId: 1,
    documentId: 'inner',
    result: { movedAt: 2, origins: [DASHBOARD, DASHBOARD], address: 'about:blank' },
  },
  {
    frameId: 2,
    documentId: 'evil',
    result: { movedAt: 9, origins: ['https://evil.test', DASHBOARD], address: 'https://evil.test' },
  },
];

async function executeScript(request: Asked): Promise<unknown[]> {
  asked.push(request);
  const { target, func, args = [] } = request;
  const lie = lies[asked.length % Math.max(lies.length, 1)]?.();
  if (target.allFrames) {
    // A page may say anything about its own frame; the browser says which document that is.
    return FRAMES.map((frame) =>
      frame.frameId === 1 && lie !== undefined ? { ...frame, result: lie } : frame,
    );
  }
  if (lie !== undefined) return [{ frameId: 0, result: lie }];
  const run = fakePage({ 0: editors });
  const page = func as (...given: unknown[]) => unknown;
  return [{ frameId: 0, result: await run(0, 'MAIN', page, args) }];
}

beforeAll(async () => {
  fakeBrowser.reset();
  await projectsItem.setValue([gold, tea]);
  await userActivationItem.setValue(true);
  Object.assign(browser, { scripting: { executeScript } });
  Object.assign(browser, {
    action: {
      setBadgeText: async () => undefined,
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
    },
    permissions: { contains: async () => false },
  });
  const tab = { id: 7, url: `${DASHBOARD}/campaign`, title: 'Campaign', active: true };
  vi.spyOn(browser.tabs, 'get').mockResolvedValue(tab as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([tab] as never);
  use(
    pageHandlers(store),
    buttonHandlers(store),
    removalHandlers(store),
    undoHandlers(store),
    checkHandlers(store),
    linkHandlers(store),
    rotationHandlers(store),
  );
});

const tabId = 7;
const fromFrame = { tab: { id: 7 }, frameId: 0, documentId: 'top' };
const wallets = ['apple'];
const link = 'https://pub1.pskt.io/c/gold?data=abc&sig=def';
/** What our pages and the chip ask of a page, in their own format. */
const QUESTIONS: readonly [string, unknown, object?][] = [
  ['readPage', { tabId }],
  ['insertIntoPage', { tabId, id: 'gold' }],
  ['insertAtFocus', { id: 'gold' }, fromFrame],
  ['insertButtonIntoPage', { tabId, id: 'gold', wallets }],
  ['insertButtonAtFocus', { id: 'gold', wallets }, fromFrame],
  ['insertBadgeAtFocus', { id: 'gold', wallet: 'apple' }, fromFrame],
  ['insertLinkIntoPage', { tabId, link }],
  ['removeFromPage', { tabId, id: 'gold' }],
  ['undoInPage', { tabId }],
  ['checkPage', { tabId }],
  ['fixInPage', { tabId, ids: ['curly-quote-in-tag@3-4'] }],
  ['showInPage', { tabId, id: 'curly-quote-in-tag@3-4' }],
  ['templatesWithOldSecret', { id: 'gold' }],
  ['updateOldSecret', { id: 'gold', tabId }],
];

const texts = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    '',
    '<p>Hello {{ UserAttribute[“First Name”] }}</p>',
    '{# Passlink 1 https://pub1.pskt.io/c/gold longURL #}{%set longURL=1%}{# Passlink end longURL #}',
    '{# Passlink 1 https://pub1.pskt.io/c/tea teaURL #}x{# Passlink end teaURL #}',
    '{# Passlink end longURL #}{# Passlink 1 x longURL',
    '{{'.repeat(50),
  ),
);
const target = fc.constantFrom('0', '1', 'none', '__proto__');
const anything = fc.jsonValue({ maxDepth: 3 });
const count = fc.oneof(fc.nat(60), fc.constantFrom(-1, 1.5, 1e300, null, '3'));
const field = fc.constantFrom(LINK, SMS, { ...LINK, label: 'Image URL' }, { ...LINK, tag: 'a' }, 0);
const oneFound = fc.record(
  {
    target: fc.oneof(target, anything),
    template: fc.oneof(
      { weight: 9, arbitrary: texts },
      { weight: 1, arbitrary: fc.constant('x'.repeat(LONGEST_TEXT + 1)) },
    ),
    focused: fc.boolean(),
    visible: fc.oneof(fc.constant(true), anything),
    locked: fc.oneof(fc.constant(null), fc.constantFrom('code', 'Enter your passphrase at x.test')),
    keepsQuotes: fc.boolean(),
    caret: fc.oneof(fc.record({ from: count, to: count }), anything),
    field,
    area: anything,
  },
  { requiredKeys: ['target', 'template', 'focused', 'visible', 'locked', 'keepsQuotes'] },
);
const lieOf = fc.oneof(
  { weight: 12, arbitrary: fc.constant(undefined) },
  fc.constant(null),
  anything,
  fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
  fc.record({ op: fc.constant('found'), templates: fc.array(oneFound, { maxLength: 3 }) }),
  fc.record({ op: fc.constant('found'), templates: anything }),
  fc.record({ op: fc.constant('text'), text: fc.oneof(texts, anything) }),
  fc.record({ op: fc.constant('written'), replaced: fc.oneof(fc.array(texts), anything) }),
  fc.record({ op: fc.constantFrom('done', 'gone', 'not-found', 'refused', 'constructor') }),
  fc.record({ op: fc.constant('refused'), reason: fc.constantFrom('busy', 'because') }),
  fc.record({
    movedAt: fc.nat(),
    origins: fc.oneof(fc.array(texts), anything),
    address: fc.oneof(texts, anything),
  }),
  fc.constant(`${DASHBOARD}/elsewhere`),
);
/** Some pages do not answer at all. */
const liesOf = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: lieOf.map((lie) => () => lie) },
    {
      weight: 1,
      arbitrary: fc.constant(() => {
        throw new Error('No frame with id.');
      }),
    },
  ),
  { maxLength: 12 },
);
const page = fc.array(
  fc.record(
    {
      kind: fc.constantFrom('ace', 'froala', 'text-field', 'quill'),
      text: texts,
      focused: fc.boolean(),
      keepsQuotes: fc.boolean(),
      caret: fc.record({ from: fc.constant(0), to: fc.constant(0) }),
      field,
    },
    { requiredKeys: ['kind', 'text'] },
  ),
  { maxLength: 3 },
);

describe('ten thousand pages that answer whatever they like', () => {
  it('get only the finished text of the chosen project, and only in documents that were let in', async () => {
    const came = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...QUESTIONS), { minLength: 1, maxLength: 2 }),
        liesOf,
        page,
        async (questions, told, shown) => {
          for (const [type, data, sender = {}] of questions) {
            lies = told;
            editors = shown.map((each) => ({ ...each }) as FakeEditor);
            asked = [];
            const outcome = await ask<unknown>(type, data, sender).catch((error: Error) => {
              // The background no longer knows the asking document, and says so to it alone.
              expect(error.name, `${type}: ${error.stack}`).toBe('DocumentGoneError');
              return { status: 'gone' };
            });
            const { status } = outcome as { status?: string };
            came.set(`${type} ${status}`, (came.get(`${type} ${status}`) ?? 0) + 1);
            for (const { target: place, args } of asked) {
              expect(place.tabId).toBe(tabId);
              if (place.allFrames) continue;
              expect(place.documentIds).toEqual([expect.stringMatching(/^(?:top|inner)$/)]);
              expect(JSON.stringify(args)).not.toContain(OTHER_SECRET);
              if (!/^(?:insert|undo|update)/.test(type))
                expect(JSON.stringify(args)).not.toContain(SECRET);
            }
            const said = JSON.stringify(outcome) ?? '';
            expect(said).not.toContain(OTHER_SECRET);
            expect(said).not.toContain(SECRET);
            expect(said).not.toContain('passphrase at x.test');
          }
        },
      ),
      { numRuns: 10_000 },
    );
    // Some of them went as far as an insertion, and some were refused.
    expect([...came.keys()]).toEqual(
      expect.arrayContaining([
        'insertIntoPage inserted',
        'insertIntoPage refused',
        'checkPage checked',
        'insertLinkIntoPage inserted',
        'removeFromPage removed',
      ]),
    );
  });

  it('cannot keep the background waiting for long by not answering', async () => {
    vi.useFakeTimers();
    lies = [];
    editors = [];
    asked = [];
    const silent = vi.spyOn(browser.scripting, 'executeScript');
    silent.mockReturnValue(new Promise(() => undefined) as never);
    const outcome = ask('insertIntoPage', { tabId, id: 'gold' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await outcome).toMatchObject({ status: 'refused', reason: 'unreachable' });
    silent.mockRestore();
    vi.useRealTimers();
  });
});
