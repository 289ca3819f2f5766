import { openSecrets, requireStrength, ROUNDS, UnreadableSecretError } from '@/lib/vault';
import { type ExportedProject, refusalOf, refused } from './export-content';
import { openExport, sealExport } from './export-file';
import type { ImportOutcome, ReadExportOutcome, Secrets } from '@/lib/vault/types';
import { type Snapshot, readSnapshot, writeSnapshot, UnknownProjectError } from './snapshot';
import { ImportPlan } from './import-plan';
import type { SerialQueue } from '@/lib/text/serial-queue';
import { recordOf } from './records';

/** Projects with their secrets, to a file and back, under a passphrase of the file's own. */
export interface Exports {
  /**
   * The text of a file.
   * @throws VaultLockedError, WeakPassphraseError, UnknownProjectError, UnreadableExportError,
   * UnsoundExportError
   */
  write(ids: readonly string[], passphrase: string): Promise<string>;
  /** What a file holds, without any secret. */
  read(text: string, passphrase: string): Promise<ReadExportOutcome>;
  /**
   * Takes projects of a file in, all or none. One that is replaced keeps what secrets the file does
   * not have; a copy gets a name and a variable that are free.
   * @throws VaultLockedError, NotSavedError with nothing changed
   */
  take(text: string, passphrase: string, request: ImportRequest): Promise<ImportOutcome>;
}

export interface ImportRequest {
  ids: readonly string[];
  whenKnown: 'replace' | 'copy';
}

/** A project whose secret would be missing from an export. */
class UnreadableExportError extends Error {
  override name = 'UnreadableExportError';
  constructor(name: string) {
    super(
      `The saved secret of “${name}” cannot be opened. Paste it again, or export without this project.`,
    );
  }
}

/** A project that no import would take, and all others in its file with it. */
class UnsoundExportError extends Error {
  override name = 'UnsoundExportError';
  constructor(name: string, problem: string) {
    super(
      `“${name}” would not come out of the file again: ${problem} Change that, or export without this project.`,
    );
  }
}

/**
 * @param key the vault's.
 * @param now epoch milliseconds.
 * @param enqueue shared with whoever else writes projects or changes the key.
 * @param rounds of PBKDF2; default the product's.
 */
export function createExports(
  key: () => Promise<CryptoKey>,
  now: () => number,
  enqueue: SerialQueue,
  rounds = ROUNDS,
): Exports {
  return {
    write: async (ids, passphrase) => {
      requireStrength(passphrase);
      const chosen = await enqueue(async () => chosenOf(await readSnapshot(), ids, await key()));
      for (const each of chosen) {
        const problem = refusalOf(each);
        if (problem !== undefined) throw new UnsoundExportError(each.project.name, problem);
      }
      return sealExport(chosen, passphrase, rounds);
    },

    read: async (text, passphrase) => {
      const opened = await openExport(text, passphrase, rounds);
      if (opened.status === 'refused') return opened;
      const { projects: known } = await readSnapshot();
      const projects = opened.projects.map(({ project: { id, name }, secrets }) => ({
        id,
        name,
        hasSecret: secrets.secret !== undefined,
        hasEncryptionKey: secrets.encryptionKey !== undefined,
        isKnown: known.some((each) => each.id === id),
      }));
      return { status: 'read', preview: { projects } };
    },

    take: async (text, passphrase, { ids, whenKnown }) => {
      const opened = await openExport(text, passphrase, rounds);
      if (opened.status === 'refused') return opened;
      const chosen = opened.projects.filter(({ project }) => ids.includes(project.id));
      if (chosen.length < new Set(ids).size) {
        return refused('The file does not hold all chosen projects.');
      }
      return enqueue(async () => {
        const snapshot = await readSnapshot();
        const plan = new ImportPlan(snapshot, key, now);
        for (const each of chosen) await plan.take(each, whenKnown);
        await writeSnapshot(snapshot, { entries: plan.entries, sealed: plan.sealed });
        return { status: 'imported', added: plan.added, replaced: plan.replaced };
      });
    },
  };
}

async function chosenOf(
  { projects, sealed }: Snapshot,
  ids: readonly string[],
  key: CryptoKey,
): Promise<ExportedProject[]> {
  const chosen = projects.filter(({ id }) => ids.includes(id));
  if (chosen.length < new Set(ids).size) throw new UnknownProjectError();
  return Promise.all(
    chosen.map(async (project) => {
      const { id, name, hasSecret, hasEncryptionKey } = project;
      const record = recordOf(sealed, id);
      // What a project is said to have and has not would be missing from the file unseen.
      const isLost = record === undefined && (hasSecret || hasEncryptionKey);
      const secrets = isLost ? undefined : await openOrNothing(key, id, record);
      if (!secrets) throw new UnreadableExportError(name);
      return { project, secrets };
    }),
  );
}

async function openOrNothing(
  key: CryptoKey,
  id: string,
  record: unknown,
): Promise<Secrets | undefined> {
  try {
    return await openSecrets(key, id, record);
  } catch (error) {
    if (error instanceof UnreadableSecretError) return undefined;
    throw error;
  }
}
