import { storage } from '#imports';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Project } from '../../../../../lib/project';
import { recordOf } from '../../../../../lib/background/store/records';
import { projectsItem } from '../../../../../lib/storage/storage';
import { openSecrets, resealAll, sealSecrets } from '../../../../../lib/vault';
import { openExport, sealExport } from '../../../../../lib/background/store/export-file';
import { newWrappingKey } from '../../../../../lib/vault/key';
import { deriveKey, importKey } from '../../../../../lib/vault/passphrase';
import { seal } from '../../../../../lib/vault/seal';
import { draft, ENCRYPTION_KEY, FEW_ROUNDS, freshProfile, PASSPHRASE, SECRET } from './support';

/** Ten thousand for each kind of data; the two kinds of file share them. */
const RUNS = { numRuns: 10_000 };
const HALF = { numRuns: 5000 };
/** Each of these is several reads and writes. */
const THROUGH_STORAGE = { numRuns: 1000 };

const gold: Project = {
  ...draft(),
  id: '6382cab0-53f3-44ad-a6c0-5426181aca32',
  hasSecret: true,
  hasEncryptionKey: true,
  createdAt: 1,
  updatedAt: 2,
};
const SECRETS = { secret: SECRET, encryptionKey: ENCRYPTION_KEY };

const anything = fc.anything({
  withNullPrototype: true,
  withBigInt: false,
  maxDepth: 4,
  key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'id', 'secret', 'url')),
});
const anyJson = fc.oneof(anything, fc.jsonValue()).map((value) => jsonOf(value));

function jsonOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

/** The paths to every value inside data: `['projects', 0, 'url']`. */
function waysInto(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, inner]) => waysInto(inner).map((way) => [key, ...way])),
  ];
}

/** Data with the value at the end of a path replaced or removed. */
function withChange(data: unknown, [key, ...way]: (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = (Array.isArray(data) ? [...data] : { ...(data as object) }) as Record<
    string,
    unknown
  >;
  if (way.length === 0 && to === undefined) delete copy[key];
  else copy[key] = withChange(copy[key], way, to);
  return copy;
}

/** Valid data with one thing in it wrong. */
function damaged(data: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...waysInto(data)), fc.option(anyJson, { nil: undefined }))
    .map(([way, to]) => withChange(data, way, to));
}

/** A text that was cut, or had a piece replaced. */
function mangled(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 5 }))
    .map(([from, length, piece]) => text.slice(0, from) + piece + text.slice(from + length));
}

/** Opens it or says why not, without the secret; never throws, and never accepts invalid data. */
async function expectSound(text: string): Promise<void> {
  const opened = await openExport(text, PASSPHRASE, FEW_ROUNDS);
  if (opened.status === 'refused') {
    expect(opened.message).toMatch(/^[A-Z].*\.$/s);
    expect(opened.message).not.toContain(SECRET);
    expect(opened.message).not.toContain(ENCRYPTION_KEY);
  } else {
    for (const { project } of opened.projects) {
      expect(new URL(project.url).protocol).toBe('https:');
      expect(project.name.trim()).not.toBe('');
    }
  }
}

describe('ten thousand files', () => {
  let file: string;
  beforeAll(async () => {
    file = await sealExport([{ project: gold, secrets: SECRETS }], PASSPHRASE, FEW_ROUNDS);
  });

  it('with any content, or damaged in transit, are opened or refused', async () => {
    const parts = JSON.parse(file) as unknown;
    const texts = fc.oneof(
      fc.string(),
      anyJson.map((json) => JSON.stringify(json)),
      mangled(file),
      damaged(parts).map((json) => JSON.stringify(json) ?? ''),
    );
    await fc.assert(fc.asyncProperty(texts, expectSound), HALF);
  });

  it('that were sealed with any content are opened or refused', async () => {
    const { derivation, ...rest } = JSON.parse(file) as { derivation: { salt: string } };
    const content = {
      projects: [
        { project: gold, secrets: SECRETS },
        { project: { ...gold, id: crypto.randomUUID() }, secrets: {} },
      ],
    };
    const key = await importKey(await deriveKey(PASSPHRASE, derivation as never));
    const contents = fc.oneof(
      anyJson.map((json) => JSON.stringify(json)),
      damaged(content).map((json) => JSON.stringify(json) ?? ''),
      mangled(JSON.stringify(content)),
    );
    await fc.assert(
      fc.asyncProperty(contents, async (text) => {
        const sealed = await seal(key, 'passlink-sealed-projects-1', text);
        await expectSound(JSON.stringify({ ...rest, derivation, sealed }));
      }),
      HALF,
    );
  });
});

const damagedProjects = fc.array(fc.oneof(anyJson, damaged(gold)), { maxLength: 4 });

function damagedRecords(record: unknown): fc.Arbitrary<Record<string, unknown>> {
  return fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', gold.id)),
    fc.oneof(anyJson, damaged(record)),
    { maxKeys: 3 },
  );
}

describe('ten thousand stored records', () => {
  const sound: Project = { ...gold, id: '11111111-2222-4333-8444-555555555555' };

  it('do not block access to the valid ones, and reveal no secret', async () => {
    const key = await newWrappingKey();
    const record = await sealSecrets(key, sound.id, SECRETS);
    await fc.assert(
      fc.asyncProperty(
        damagedProjects,
        damagedRecords(record),
        fc.nat(4),
        async (bad, badRecords, place) => {
          const entries = bad.filter((each) => idOf(each) !== sound.id).toSpliced(place, 0, sound);
          const sealed = { ...badRecords, [sound.id]: record };
          const seen = projectsItem.sound(entries);
          expect(seen).toContain(sound);
          expect(await openSecrets(key, sound.id, recordOf(sealed, sound.id))).toEqual(SECRETS);
          for (const { id } of seen.filter((each) => each !== sound)) {
            const failure = await openSecrets(key, id, recordOf(sealed, id)).catch(String);
            expect(JSON.stringify(failure)).not.toContain(SECRET);
          }
        },
      ),
      RUNS,
    );
  });

  it('lose nothing when they are sealed again with another key', async () => {
    const [key, otherKey] = await Promise.all([newWrappingKey(), newWrappingKey()]);
    const record = await sealSecrets(key, sound.id, SECRETS);
    await fc.assert(
      fc.asyncProperty(damagedRecords(record), async (badRecords) => {
        const sealed = { ...badRecords, [sound.id]: record };
        const again = await resealAll(sealed, key, otherKey);
        expect({ ...again, [sound.id]: record }).toEqual(sealed);
        expect(await openSecrets(otherKey, sound.id, again[sound.id])).toEqual(SECRETS);
      }),
      THROUGH_STORAGE,
    );
  });

  it('are unchanged after the next save', async () => {
    const at = freshProfile().start();
    const saved = await at.store.save(undefined, draft(), { secret: SECRET });
    const record = (await storage.getItem<Record<string, unknown>>('local:vault'))![saved.id];
    await fc.assert(
      fc.asyncProperty(
        damagedProjects,
        damagedRecords(record),
        fc.nat(4),
        async (bad, badRecords, place) => {
          const entries = bad.filter((each) => idOf(each) !== saved.id).toSpliced(place, 0, saved);
          const vault = { ...badRecords, [saved.id]: record };
          await fakeBrowser.storage.local.set({ projects: entries, vault });
          const next = await at.store.save(saved.id, draft({ name: 'Saved' }), {});
          const stored = await storage.snapshot('local');
          const expected = entries.map((each) => (each === saved ? next : each));
          expect(stored.projects).toEqual(jsonOf(expected));
          expect(stored.vault).toEqual(jsonOf(vault));
          const { unreadable } = await at.vault.status();
          expect(unreadable.damagedProjects).toBe(
            entries.length - projectsItem.sound(entries).length,
          );
          expect(unreadable.projectIds).not.toContain(saved.id);
        },
      ),
      THROUGH_STORAGE,
    );
  });

  it('of the vault itself never open it, and can be replaced by valid ones', async () => {
    const at = freshProfile().start();
    const { id } = await at.store.save(undefined, draft(), { secret: SECRET });
    await at.vault.setPassphrase(PASSPHRASE);
    const good = await storage.snapshot('local');
    const { salt } = (await storage.getItem<{ salt: string }>('session:vaultKey'))!;
    const onDisk = { vaultLock: good.vaultLock, vaultTries: { failures: 3, retryAt: 5 } };
    const inMemory = {
      vaultKey: { raw: btoa('x'.repeat(32)), salt },
      vaultUsedAt: 0,
      vaultLocked: true,
    };
    await fc.assert(
      fc.asyncProperty(damaged(onDisk), damaged(inMemory), async (disk, memory) => {
        await storage.clear('session');
        await fakeBrowser.storage.local.set({ ...good, ...(disk as object) });
        await fakeBrowser.storage.session.set({ ...(memory as object) });
        const said = await Promise.all(
          [at.vault.status(), at.store.secretsOf(id), at.vault.lockIfIdle()].map((work) =>
            work.then(JSON.stringify, String),
          ),
        );
        expect(said.join()).not.toContain(SECRET);
      }),
      THROUGH_STORAGE,
    );
    await storage.clear('session');
    await fakeBrowser.storage.local.set({ ...good, vaultTries: null });
    await at.vault.unlock(PASSPHRASE);
    expect(await at.store.secretsOf(id)).toEqual({ secret: SECRET });
  });
});

function idOf(entry: unknown): unknown {
  return (entry as Project | null)?.id;
}
