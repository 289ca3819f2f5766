import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';

import { inspectLink } from '../../lib/passkit/index.ts';
import { launchPasslink, stopBackground } from '../support/extension.ts';
import { makeProject, SECRET } from '../support/job.ts';
import { openLab } from '../support/lab.ts';

const PASSPHRASE = 'correct horse battery';
const OTHER_PASSPHRASE = 'staple by the harbour';

/** What the background answered, or why it did not. */
interface Answer<T> {
  res?: T;
  err?: { name: string; message: string };
}

/** Asks the background as one of our pages does. */
async function ask<T = unknown>(page: Page, type: string, data?: unknown): Promise<Answer<T>> {
  return page.evaluate(
    (message) => chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), ...message }),
    { type, data },
  );
}

interface Kept {
  id: string;
  name: string;
}

const projects = (page: Page) =>
  page.evaluate(async () => (await chrome.storage.local.get('projects')).projects as Kept[]);

/** A link of the first project, as the background signs it; or why it does not. */
async function sign(page: Page): Promise<string> {
  const [first] = await projects(page);
  const request = { id: first!.id, payload: { 'person.forename': 'Ada' }, format: 'hashed' };
  const { res, err } = await ask<string>(page, 'signPayload', request);
  return res ?? `${err?.name}: ${err?.message}`;
}

async function expectSigns(page: Page): Promise<void> {
  expect(await inspectLink(await sign(page), { secret: SECRET })).toMatchObject({
    signature: 'valid',
  });
}

async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'passlink-vault-'));
  try {
    await work(profile);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** Runs an expression where the page's content script runs. */
async function inContentScript(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { type } = context.auxData as { type: string };
      if (type === 'isolated' && context.origin.startsWith('chrome-extension:')) {
        resolve(context.id);
      }
    });
  });
  await session.send('Runtime.enable');
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    contextId: await found,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

test('after a restart the passphrase is asked for, and then everything signs', async () => {
  await withProfile(async (profile) => {
    const before = await launchPasslink({ profile });
    await makeProject(before);
    const first = await before.openOptions();
    expect(await ask(first, 'setPassphrase', { passphrase: PASSPHRASE })).toEqual({
      res: { status: 'open' },
    });
    await expectSigns(first);
    const lock = await first.evaluate(() => chrome.storage.local.get('vaultLock'));
    expect(lock).toMatchObject({ vaultLock: { derivation: { rounds: 600_000 } } });
    await before.close();

    const after = await launchPasslink({ profile });
    const page = await after.openOptions();
    expect((await ask(page, 'vaultStatus')).res).toMatchObject({
      protection: 'passphrase',
      isLocked: true,
      unreadable: { projectIds: [], damagedProjects: 0 },
    });
    expect(await sign(page)).toMatch(/^VaultLockedError: .*unlock/);
    const wrong = await ask(page, 'unlockVault', { passphrase: OTHER_PASSPHRASE });
    expect(wrong.res).toMatchObject({ status: 'wrong' });
    await expect
      .poll(async () => (await ask(page, 'unlockVault', { passphrase: PASSPHRASE })).res)
      .toEqual({ status: 'open' });
    await expectSigns(page);

    await ask(page, 'removePassphrase', { current: PASSPHRASE });
    await after.close();
    const last = await launchPasslink({ profile });
    await expectSigns(await last.openOptions());
    await last.close();
  });
});

test('killing the background during a change of passphrase loses nothing', async () => {
  const passlink = await launchPasslink();
  await makeProject(passlink);
  const page = await passlink.openOptions();
  await ask(page, 'setPassphrase', { passphrase: PASSPHRASE });
  let [current, next] = [PASSPHRASE, OTHER_PASSPHRASE];
  for (const moment of [0, 20, 100, 200, 300, 400, 500, 600, 800]) {
    const change = ask(page, 'setPassphrase', { passphrase: next, current }).catch(() => ({}));
    await page.waitForTimeout(moment);
    await stopBackground(page);
    await change;
    // The one before, or the one after: never neither.
    await expect
      .poll(async () => {
        for (const passphrase of [current, next]) {
          // What was tried in vain counts, and is not what this is about.
          await page.evaluate(() => chrome.storage.local.remove('vaultTries'));
          const { res } = await ask<{ status: string }>(page, 'unlockVault', { passphrase });
          if (res?.status === 'open') {
            if (passphrase === next) [current, next] = [next, current];
            return true;
          }
        }
        return false;
      })
      .toBe(true);
    await expectSigns(page);
    expect((await ask(page, 'vaultStatus')).res).toMatchObject({
      unreadable: { projectIds: [], damagedProjects: 0 },
    });
  }
  await passlink.close();
});

test('killing the background between saves keeps every confirmed one', async () => {
  const passlink = await launchPasslink();
  await makeProject(passlink);
  const page = await passlink.openOptions();
  const draft = {
    name: '',
    kind: 'membership',
    url: 'https://pub1.pskt.io/c/a4hrop',
    digest: 'SHA-256',
    variable: 'longURL',
    utm: {},
    fields: [],
  };
  const confirmed: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    const saves = ['a', 'b', 'c'].map(async (letter) => {
      const name = `${letter}${round}`;
      const save = { draft: { ...draft, name }, secrets: { secret: `secret of ${name}` } };
      // A background that is killed while it answers rejects, or says nothing at all.
      const answer = await ask<Kept>(page, 'saveProject', save).catch(() => undefined);
      if (answer?.res) confirmed.push(answer.res.id);
    });
    await page.waitForTimeout(round * 5);
    await stopBackground(page);
    await Promise.all(saves);
  }
  const kept = await projects(page);
  expect(kept.map((each) => each.id)).toEqual(expect.arrayContaining(confirmed));
  for (const each of kept.slice(1)) {
    const { res } = await ask(page, 'revealSecret', { id: each.id, which: 'secret' });
    expect(res).toBe(`secret of ${each.name}`);
  }
  expect((await ask(page, 'vaultStatus')).res).toMatchObject({
    unreadable: { projectIds: [], damagedProjects: 0 },
  });
  await passlink.close();
});

test('a save survives a crash of the browser', async () => {
  await withProfile(async (profile) => {
    const before = await launchPasslink({ profile });
    await makeProject(before);
    const page = await before.openOptions();
    await ask(page, 'setPassphrase', { passphrase: PASSPHRASE });
    const gone = before.context.waitForEvent('close');
    const session = await before.context.newCDPSession(page);
    // Nobody is left to answer.
    session.send('Browser.crash').catch(() => undefined);
    await gone;

    const after = await launchPasslink({ profile });
    const again = await after.openOptions();
    expect((await ask(again, 'unlockVault', { passphrase: PASSPHRASE })).res).toEqual({
      status: 'open',
    });
    await expectSigns(again);
    await after.close();
  });
});

test('when storage is full, a save is refused with a message and keeps what was there', async () => {
  const passlink = await launchPasslink();
  await makeProject(passlink);
  const page = await passlink.openOptions();
  const fill = () =>
    page.evaluate(async () => {
      const { local } = chrome.storage;
      const free = local.QUOTA_BYTES - (await local.getBytesInUse(null));
      await local.set({ filler: 'x'.repeat(free - 200) });
    });
  const held = () =>
    page.evaluate(async () => {
      const { filler: _filler, ...rest } = await chrome.storage.local.get();
      return rest;
    });
  const before = await held();
  await fill();
  const { err } = await ask(page, 'setPassphrase', { passphrase: PASSPHRASE });
  expect(err).toMatchObject({
    name: 'NotSavedError',
    message: expect.stringContaining('nothing was changed'),
  });
  expect(await held()).toEqual(before);
  await expectSigns(page);
  await page.evaluate(() => chrome.storage.local.remove('filler'));
  expect((await ask(page, 'setPassphrase', { passphrase: PASSPHRASE })).res).toEqual({
    status: 'open',
  });
  await expectSigns(page);
  await passlink.close();
});

test('the vault locks when its time is up, even while the background sleeps', async () => {
  const passlink = await launchPasslink();
  await makeProject(passlink);
  const page = await passlink.openOptions();
  await ask(page, 'setPassphrase', { passphrase: PASSPHRASE });
  await ask(page, 'setLockAfter', { minutes: 5 });
  const due = await page.evaluate(
    async () => (await chrome.alarms.get('lock-vault'))?.scheduledTime,
  );
  expect(due).toBeGreaterThan(Date.now() + 4 * 60_000);
  // Five minutes later, as far as the vault can tell.
  await stopBackground(page);
  await page.evaluate(async () => {
    await chrome.storage.session.set({ vaultUsedAt: Date.now() - 5 * 60_000 });
    await chrome.alarms.create('lock-vault', { when: Date.now() });
  });
  await expect
    .poll(() => page.evaluate(() => chrome.storage.session.get(['vaultLocked', 'vaultKey'])))
    .toEqual({ vaultLocked: true });
  expect(await sign(page)).toContain('VaultLockedError');
  await passlink.close();
});

test('the vault locks with the screen, but not when the computer is merely idle', async () => {
  const passlink = await launchPasslink();
  await makeProject(passlink);
  const page = await passlink.openOptions();
  await ask(page, 'setPassphrase', { passphrase: PASSPHRASE });
  await expectSigns(page);
  const [worker] = passlink.context.serviceWorkers();
  // The debugger’s idle override reaches web pages alone, so the browser’s event is given to the
  // listeners that the background has registered with it.
  const becomes = (state: string) =>
    worker!.evaluate((now) => {
      type Dispatcher = { dispatch(state: string): void; hasListeners(): boolean };
      const event = chrome.idle.onStateChanged as unknown as Dispatcher;
      event.dispatch(now);
      return event.hasListeners();
    }, state);
  expect(await becomes('idle')).toBe(true);
  await expectSigns(page);
  await becomes('locked');
  await expect
    .poll(() => page.evaluate(() => chrome.storage.session.get(['vaultLocked', 'vaultKey'])))
    .toEqual({ vaultLocked: true });
  expect(await sign(page)).toContain('VaultLockedError');
  await expect(page.getByRole('heading', { name: 'Passlink is locked' })).toBeVisible();
  await passlink.close();
});

test('a content script can neither read storage nor get answers meant for our own pages', async () => {
  const passlink = await launchPasslink();
  await makeProject(passlink);
  const options = await passlink.openOptions();
  await ask(options, 'setPassphrase', { passphrase: PASSPHRASE });
  const [{ id } = { id: '' }] = await projects(options);
  const page = await openLab(passlink.context, 'froala.html');
  const seen = (await inContentScript(
    page,
    `(async () => {
      const areas = {};
      for (const area of ['local', 'session']) {
        areas[area] = await chrome.storage[area].get().then(JSON.stringify, String);
      }
      const said = {};
      const ask = (type, data) =>
        chrome.runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
      for (const [type, data] of Object.entries(${JSON.stringify(privileged(id))})) {
        said[type] = JSON.stringify(await ask(type, data === null ? undefined : data));
      }
      const { res } = await ask('chipState');
      return { areas, said, name: res.project.name };
    })()`,
  )) as { areas: Record<string, string>; said: Record<string, string>; name: string };
  for (const answer of Object.values(seen.areas)) expect(answer).toMatch(/not allowed/i);
  for (const [type, answer] of Object.entries(seen.said)) {
    expect(answer, type).toContain('RefusedMessageError');
    expect(answer, type).not.toContain(SECRET);
  }
  expect(seen.name, 'the content script does speak to us').not.toBe('');
  await expectSigns(options);
  await passlink.close();
});

/** Messages that a compromised dashboard would like to send; null for no data. */
function privileged(id: string): Record<string, unknown> {
  const passphrase = PASSPHRASE;
  return {
    vaultStatus: null,
    unlockVault: { passphrase },
    lockVault: null,
    setPassphrase: { passphrase: OTHER_PASSPHRASE, current: passphrase },
    removePassphrase: { current: passphrase },
    setLockAfter: { minutes: null },
    revealSecret: { id, which: 'secret' },
    exportProjects: { ids: [id], passphrase },
    readExport: { text: '', passphrase },
    importProjects: { text: '', passphrase, ids: [id], whenKnown: 'replace' },
    signPayload: { id, payload: {}, format: 'hashed' },
    signData: { id, data: '' },
    buildSnippet: { id, style: 'quoted' },
    deleteProject: { id },
  };
}
