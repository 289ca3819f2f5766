import { storage } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { readCurrentProject } from '../../../../../lib/background/store/current-project';
import { recipientsItem } from '../../../../../lib/storage/recipients';
import { readProjects } from '../../../../../lib/storage/storage';
import {
  type Background,
  draft,
  freshProfile,
  MINUTE,
  OTHER_PASSPHRASE,
  PASSPHRASE,
  type Profile,
  SECRET,
} from './support';

const AREAS = [fakeBrowser.storage.local, fakeBrowser.storage.session];

/**
 * Stops the background at its nth change of any storage, either after that change or before it.
 * Later changes fail.
 */
function killAt(nth: number, isMade: boolean): { wasReached: () => boolean; revive: () => void } {
  let changes = 0;
  const spies = AREAS.flatMap((area) =>
    (['set', 'remove'] as const).map((method) => {
      const real = area[method].bind(area) as (data: never) => Promise<void>;
      return vi.spyOn(area, method).mockImplementation((async (data: never) => {
        changes += 1;
        if (changes < nth || (changes === nth && isMade)) await real(data);
        if (changes >= nth) throw new Error('The background was killed.');
      }) as never);
    }),
  );
  return {
    wasReached: () => changes >= nth,
    revive: () => spies.forEach((spy) => spy.mockRestore()),
  };
}

let profile: Profile;
let gold: string;
let deleted: string;

/** A profile with a project, and another that was deleted in this session. */
async function prepare(passphrase: boolean): Promise<Background> {
  profile = freshProfile();
  const at = profile.start();
  if (passphrase) await at.vault.setPassphrase(PASSPHRASE);
  ({ id: gold } = await at.store.save(undefined, draft(), { secret: SECRET }));
  ({ id: deleted } = await at.store.save(undefined, draft({ name: 'Tea' }), { secret: 'tea' }));
  await recipientsItem.setValue({ [gold]: { recipients: [], chosenId: 'empty' } });
  await at.store.remove(deleted);
  return at;
}

/** Opens the vault with whichever passphrase was kept, as an author would by trying both. */
async function openSomehow({ vault }: Background): Promise<void> {
  for (const passphrase of [PASSPHRASE, OTHER_PASSPHRASE]) {
    // An attempt that was cut short counts as a wrong one.
    profile.clock.now += 15 * MINUTE;
    if ((await vault.unlock(passphrase)).status === 'open') return;
  }
  throw new Error('Neither passphrase opens the vault.');
}

const STEPS: Record<string, { passphrase: boolean; work: (at: Background) => Promise<unknown> }> = {
  'setting a passphrase': {
    passphrase: false,
    work: ({ vault }) => vault.setPassphrase(PASSPHRASE),
  },
  'changing the passphrase': {
    passphrase: true,
    work: ({ vault }) => vault.setPassphrase(OTHER_PASSPHRASE, PASSPHRASE),
  },
  'removing the passphrase': {
    passphrase: true,
    work: ({ vault }) => vault.removePassphrase(PASSPHRASE),
  },
  'saving the same secret again': {
    passphrase: false,
    work: ({ store }) => store.save(gold, draft(), { secret: SECRET }),
  },
  'adding another project': {
    passphrase: true,
    work: ({ store }) => store.save(undefined, draft({ name: 'New' }), { secret: 'new' }),
  },
  'copying a project': { passphrase: true, work: ({ store }) => store.duplicate(gold, 'Copy') },
  'deleting and restoring a project': {
    passphrase: true,
    work: async ({ store }) => {
      await store.remove(gold);
      await store.restore(gold);
    },
  },
  'restoring a deleted project': { passphrase: false, work: ({ store }) => store.restore(deleted) },
  'locking and unlocking': {
    passphrase: true,
    work: async ({ vault }) => {
      await vault.lock();
      await vault.unlock(PASSPHRASE);
    },
  },
};

describe.each(Object.entries(STEPS))('a background killed during %s', (_what, step) => {
  it.each([
    ['before', false],
    ['after', true],
  ])('loses nothing that was confirmed, %s any of its writes', async (_when, isMade) => {
    let nth = 1;
    for (let goesOn = true; goesOn; nth += 1) {
      const at = await prepare(step.passphrase);
      const kill = killAt(nth, isMade);
      await step.work(at).catch(() => undefined);
      goesOn = kill.wasReached();
      kill.revive();

      const next = profile.start();
      await openSomehow(next);
      if ((await readProjects()).every(({ id }) => id !== gold)) await next.store.restore(gold);
      if ((await readProjects()).every(({ id }) => id !== deleted)) {
        await next.store.restore(deleted);
      }
      const projects = await readProjects();
      const secrets = await Promise.all(projects.map(({ id }) => next.store.secretsOf(id)));
      expect(secrets.every(({ secret }) => secret !== undefined)).toBe(true);
      expect(await next.store.secretsOf(gold)).toEqual({ secret: SECRET });
      expect(await next.store.secretsOf(deleted)).toEqual({ secret: 'tea' });
      expect(Object.keys(await recipientsItem.getValue())).toEqual([gold]);
      expect((await next.vault.status()).unreadable).toEqual({
        projectIds: [],
        damagedProjects: 0,
      });

      const later = await profile.restart();
      await openSomehow(later);
      expect(await later.store.secretsOf(gold)).toEqual({ secret: SECRET });
    }
    expect(nth).toBeGreaterThan(2);
  });
});

/** Changes storage as a fault or another program would. */
async function damage(change: (projects: unknown[]) => unknown): Promise<void> {
  const projects = (await storage.getItem<unknown[]>('local:projects'))!;
  await storage.setItem('local:projects', change(projects));
}

describe('damaged records', () => {
  let at: Background;
  beforeEach(async () => {
    at = await prepare(false);
  });

  const half = { id: 'half', name: 'Half a proj' };

  it('are skipped and counted, and survive every change as they are', async () => {
    await damage((projects) => [half, ...projects, null, 'text']);
    expect(await readProjects()).toMatchObject([{ id: gold }]);
    const { id } = await at.store.save(undefined, draft({ name: 'New' }), {});
    await at.store.duplicate(gold, 'Copy');
    await at.store.remove(id);
    await at.store.restore(id);
    const stored = (await storage.getItem<unknown[]>('local:projects'))!;
    expect(stored.filter((each) => !(each as { url?: string } | null)?.url)).toEqual([
      half,
      null,
      'text',
    ]);
    expect((await at.vault.status()).unreadable.damagedProjects).toBe(3);
    expect(await at.store.secretsOf(gold)).toEqual({ secret: SECRET });
  });

  it('cannot be requested, and do not prevent requests for others', async () => {
    await damage((projects) => [half, ...projects]);
    await expect(at.store.find('half')).rejects.toThrow('no longer exists');
    expect(await at.store.find(gold)).toMatchObject({ id: gold });
    expect((await readCurrentProject()).current?.id).toBe(gold);
  });

  it('with the id of a valid one stay behind it', async () => {
    await damage(([first]) => [first, { ...(first as object), name: 'Twin' }]);
    expect(await readProjects()).toMatchObject([{ name: 'Gold card' }]);
    await at.store.save(gold, draft({ name: 'Silver' }), {});
    const stored = await storage.getItem<{ name: string }[]>('local:projects');
    expect(stored?.map(({ name }) => name)).toEqual(['Silver', 'Twin']);
  });

  it('are kept whole if nothing that is stored makes sense', async () => {
    await storage.setItem('local:projects', { lost: true });
    await storage.setItem('local:vault', 'torn');
    expect(await readProjects()).toEqual([]);
    expect((await at.vault.status()).unreadable.damagedProjects).toBe(1);
    await at.store.save(undefined, draft({ name: 'New' }), { secret: SECRET });
    await at.store.save(undefined, draft({ name: 'Newer' }), { secret: SECRET });
    expect(await storage.getItem('local:vaultAside')).toEqual([
      { from: 'projects', value: { lost: true } },
      { from: 'vault', value: 'torn' },
    ]);
    expect((await at.vault.status()).unreadable.damagedProjects).toBe(1);
  });

  it('are reported if their secret is gone', async () => {
    await storage.setItem('local:vault', {});
    expect((await at.vault.status()).unreadable.projectIds).toEqual([gold]);
  });

  it('with a deep or a hostile shape are not followed', async () => {
    const project = (await readProjects())[0]!;
    let value: unknown = { kind: 'text', text: '' };
    for (let depth = 0; depth < 500; depth += 1) value = { kind: 'join', parts: [value] };
    const fields = [{ field: 'a', value, whenMissing: { kind: 'omit' } }];
    const utm = JSON.parse('{"__proto__": "x"}') as object;
    await damage((projects) => [
      { ...project, id: 'deep', fields },
      { ...project, id: 'proto', utm },
      ...projects,
    ]);
    expect(await readProjects()).toMatchObject([{ id: gold }]);
  });

  it('of another version are read as long as they contain what is needed', async () => {
    await damage(([first]) => [{ ...(first as object), colour: 'red' }]);
    await at.store.save(gold, draft({ name: 'Silver' }), {});
    expect(await storage.getItem('local:projects')).toMatchObject([
      { name: 'Silver', colour: 'red' },
    ]);
  });
});

describe('a full disk', () => {
  it.each(Object.entries(STEPS))('leaves everything as it was before %s', async (_what, step) => {
    const at = await prepare(step.passphrase);
    const before = await storage.snapshot('local');
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA'));
    const failure = await step.work(at).then(
      () => undefined,
      (error: Error) => error,
    );
    set.mockRestore();
    const { vaultTries: _counted, ...after } = await storage.snapshot('local');
    expect(after).toEqual(before);
    if (failure) expect(failure.message).toMatch(/nothing was changed.*Free some disk space/);
    expect(await at.store.secretsOf(gold)).toEqual({ secret: SECRET });
  });
});
