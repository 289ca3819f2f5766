import { storage } from '#imports';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { draftOf, newDraft } from '../../../../lib/project';
import { STORED_ITEMS } from '../../../../lib/storage/items';

beforeEach(() => fakeBrowser.reset());

const PROJECT = {
  ...newDraft('membership', { name: 'Gold card', url: 'https://pub1.pskt.io/c/gold1' }),
  id: 'gold',
  hasSecret: true,
  hasEncryptionKey: false,
  createdAt: 1,
  updatedAt: 2,
};
const CONNECTION = {
  dataCenter: '01',
  workspaceId: 'W',
  hasDataKey: true,
  hasCampaignKey: false,
  updatedAt: 1,
};
const PROOF = {
  at: 1,
  dataCenter: '01',
  fingerprint: 'f',
  styles: {
    quoted: { status: 'proven' },
    quoteless: { status: 'proven' },
    inline: { status: 'failed', what: 'w' },
  },
  engine: {
    hash: 'failed',
    base64: { padding: 'failed', alphabet: 'failed', accents: 'failed' },
    absent: 'empty',
    nullValue: 'null',
    blockSet: true,
  },
};
const CHOICE = {
  page: 'dashboard-01.moengage.com/v4#/email/:id/edit',
  role: 'template',
  sign: {
    kind: 'ace',
    tag: '',
    role: '',
    type: '',
    placeholder: { kind: 'none', length: 0 },
    label: '',
    nth: 0,
    of: 1,
    frame: '',
  },
};
const SENT = {
  id: '0b7a6c1e-6a1f-4c0e-9d5a-111111111111',
  event: 'created',
  action: 'Pass created',
  customerId: 'c',
  attributes: {},
  happenedAt: 1,
  offsetSeconds: 0,
  sentAt: 1,
  dataCenter: '01',
  tries: 1,
  status: 'accepted',
};
const RECIPIENTS = {
  recipients: [{ id: 'ada', name: 'Ada', values: { UserAttribute: { Name: 'Ada' } } }],
  chosenId: 'ada',
};
const LINK = { link: 'https://x', payload: { 'person.surname': 'O' }, at: 1 };
const DRAFT = { draft: draftOf(PROJECT), basedOn: 1, secretTyped: false };
const LOCK = {
  version: 1,
  derivation: { name: 'PBKDF2-SHA-256', rounds: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA==' },
  check: { iv: 'i', ciphertext: 'c' },
  lockAfterMinutes: null,
};
const SETTINGS = { currentProjectId: 'gold', popupTab: 'sign' };
const PASS_EVENTS = {
  names: { created: 'made' },
  formName: 'F',
  wanted: ['created'],
  done: ['open'],
  customerId: 'c',
  chosen: ['deleted'],
};

interface Case {
  /** A valid value. */
  sound: unknown;
  /** A stored value, and its valid part that is read. */
  half?: [stored: unknown, read: unknown];
  /** The result for a value that is damaged as a whole; default: the fallback of the item. */
  damaged?: unknown;
  /** The kind in `DAMAGED` that is valid here. */
  takes?: string;
}

const ARRIVAL = { at: 1, wrapped: 'whole', shortened: false, utm: '&', link: 'whole' };

/** A record that keeps its valid entries if others are damaged. */
const record = (entry: unknown): Case => ({
  sound: { gold: entry },
  half: [{ gold: entry, tea: 7, card: null, again: 'x' }, { gold: entry }],
});

const CASES: Record<string, Case> = {
  'local:arrivals': {
    sound: { gold: { email: ARRIVAL } },
    half: [
      {
        gold: { email: ARRIVAL, sms: { ...ARRIVAL, link: 'x' }, pigeon: ARRIVAL },
        tea: 7,
      },
      { gold: { email: ARRIVAL } },
    ],
  },
  'local:authorEmail': { sound: 'a@b.example', takes: 'a text' },
  'local:choices': {
    sound: [CHOICE],
    half: [[null, { ...CHOICE, role: 'image' }, { ...CHOICE, sign: {} }, CHOICE], [CHOICE]],
  },
  'local:moengage': { sound: CONNECTION },
  'local:passEvents': {
    sound: PASS_EVENTS,
    half: [
      { ...PASS_EVENTS, formName: 7, wanted: ['created', 'eaten', 7], names: { created: 1 } },
      { ...PASS_EVENTS, formName: 'MoEngage', wanted: ['created'], names: {} },
    ],
  },
  'local:projects': {
    sound: [PROJECT],
    half: [
      [{ ...PROJECT, id: 'tea', fields: 'x' }, null, PROJECT, { ...PROJECT, name: 'Twin' }],
      [PROJECT],
    ],
  },
  'local:proofs': record(PROOF),
  'local:recipients': {
    ...record(RECIPIENTS),
    half: [
      { gold: { ...RECIPIENTS, recipients: [...RECIPIENTS.recipients, { id: 7 }] }, tea: [] },
      { gold: RECIPIENTS },
    ],
  },
  'local:sentEvents': { sound: [SENT], half: [[null, { ...SENT, tries: -1 }, SENT], [SENT]] },
  'local:settings': {
    sound: SETTINGS,
    half: [
      { currentProjectId: 'gold', popupTab: 'of another version' },
      { ...SETTINGS, popupTab: 'snippet' },
    ],
  },
  // A record is validated when it is opened; until then it is kept, so that its author is told.
  'local:vault': { sound: { gold: { iv: 'i', ciphertext: 'c' }, tea: 7 }, takes: 'a record' },
  'local:vaultAside': {
    sound: [{ from: 'vault', value: 7 }],
    half: [
      [
        { from: 'elsewhere', value: 7 },
        { from: 'projects', value: 'x' },
      ],
      [{ from: 'projects', value: 'x' }],
    ],
  },
  // A damaged lock still means a passphrase, though none can be tried.
  'local:vaultLock': { sound: LOCK, damaged: 'damaged' },
  'local:vaultTries': { sound: { failures: 2, retryAt: 1 } },
  'session:authorHere': { sound: true, takes: 'a boolean' },
  'session:buttonSettings': record({ clickTracking: 'off' }),
  'session:deletedProjects': record({
    project: PROJECT,
    index: 0,
    seals: [7],
    recipient: RECIPIENTS,
  }),
  'session:dismissedSuggestions': {
    sound: { gold: ['a'] },
    half: [{ gold: ['a', 7], tea: 'x' }, { gold: ['a'] }],
  },
  'session:forgottenConnection': { sound: { connection: CONNECTION, record: 7 } },
  'session:inspectText': { sound: 'pasted', takes: 'a text' },
  'session:linkSettings': record({ format: 'encrypted', digest: 'SHA-1', utm: { a: 'b' } }),
  'session:recentLinks': {
    sound: { gold: [LINK] },
    half: [{ gold: [{ ...LINK, at: 'x' }, LINK], tea: 7 }, { gold: [LINK] }],
  },
  'session:signForms': record({ 'person.surname': 'O' }),
  'session:unsavedDrafts': record(DRAFT),
  'session:vaultJustSet': { sound: true, takes: 'a boolean' },
  'session:vaultKey': { sound: { raw: 'AAAA', salt: 's' } },
  'session:vaultLocked': { sound: true, takes: 'a boolean' },
  'session:vaultUsedAt': { sound: 1, takes: 'a number' },
};

/** Nested deeper than a recursive reader could follow. */
function deep(): unknown {
  let value: unknown = 'x';
  for (let depth = 0; depth < 3000; depth += 1) value = { kind: 'join', parts: [value] };
  return value;
}

/** One value of every kind that storage can hold. */
const DAMAGED: readonly [string, unknown][] = [
  ['a number', -0.5],
  ['a text', 'nothing of ours'],
  ['a boolean', false],
  ['a list', [[null, 7, 'x']]],
  ['a record', { a: 7, b: null, constructor: 'x' }],
];

const items = STORED_ITEMS.map((item) => [item.key, item] as const);

describe.each(items)('the stored item %s', (key, item) => {
  const { sound, damaged = item.fallback, takes } = CASES[key]!;

  it('returns a valid value unchanged, and its fallback for a missing one', async () => {
    expect(await item.getValue()).toEqual(item.fallback);
    await storage.setItem(key, sound);
    expect(await item.getValue()).toEqual(sound);
  });

  it('returns its fallback for a value of another kind, and leaves the value in storage', async () => {
    for (const [what, value] of DAMAGED.filter(([name]) => name !== takes)) {
      await storage.setItem(key, value);
      expect(await item.getValue(), what).toEqual(damaged);
      expect(await storage.getItem(key), what).toEqual(value);
    }
  });

  it('never throws, however deep the value is', () => {
    // Deeper than storage accepts here, so it is tested without storage.
    for (const value of [deep(), [deep()], { gold: deep() }]) {
      expect(() => item.sound(value)).not.toThrow();
    }
  });
});

it.each(items.filter(([key]) => CASES[key]?.half))(
  'leaves out the invalid parts of %s, and keeps them in storage',
  async (key, item) => {
    const [stored, read] = CASES[key]!.half!;
    await storage.setItem(key, stored);
    expect(await item.getValue()).toEqual(read);
    expect(await storage.getItem(key)).toEqual(stored);
  },
);

const soundOf = (key: string, stored: unknown) =>
  STORED_ITEMS.find((item) => item.key === key)!.sound(stored);

it('leaves out a project and a draft whose joins are nested too deep', () => {
  const fields = [{ field: 'meta.x', value: deep(), whenMissing: { kind: 'omit' } }];
  expect(soundOf('local:projects', [{ ...PROJECT, id: 'tea', fields }, PROJECT])).toEqual([
    PROJECT,
  ]);
  const draft = { ...DRAFT, draft: { ...DRAFT.draft, fields } };
  expect(soundOf('session:unsavedDrafts', { tea: draft, gold: DRAFT })).toEqual({ gold: DRAFT });
});

it('has a case for every stored item', () => {
  const listed = STORED_ITEMS.map(({ key }) => key as string);
  expect(Object.keys(CASES).toSorted()).toEqual(listed.toSorted());
});
