import { openSecrets, requireStrength, ROUNDS, UnreadableSecretError } from '@/lib/vault';
import { type ExportedProject, refusalOf, refused } from './export-content';
import { openExport, sealExport } from './export-file';
import type { ImportOutcome, ReadExportOutcome, Secrets } from '@/lib/vault/types';
import { type Snapshot, readSnapshot, writeSnapshot, UnknownProjectError } from './snapshot';
import { ImportPlan } from './import-plan';
import type { SerialQueue } from '@/lib/text/serial-queue';
import { recordOf } from './records';

/** Exports projects with their secrets to a file with its own passphrase, and imports them. */
export interface Exports {
  /**
   * The text of a file.
   * @throws VaultLockedError, WeakPassphraseError, UnknownProjectError, UnreadableExportError,
   * UnsoundExportError
   */
  write(ids: readonly string[], passphrase: string): Promise<string>;
  /** The contents of a file, without any secret. */
  read(text: string, passphrase: string): Promise<ReadExportOutcome>;
  /**
   * Imports projects of a file, all or none. A project that is replaced keeps the secrets that the
   * file does not have. A copy gets a free name and a free variable.
   * @throws VaultLockedError, NotSavedError; nothing is changed then
   */
  take(text: string, passphrase: string, request: ImportRequest): Promise<ImportOutcome>;
}

export interface ImportRequest {
  ids: readonly string[];
  whenKnown: 'replace' | 'copy';
}

/** A project's secret cannot be read, so it would be missing from the export. */
class UnreadableExportError extends Error {
  override name = 'UnreadableExportError';
  constructor(name: string) {
    super(
      `The saved secret of “${name}” cannot be opened. Paste it again, or export without this project.`,
    );
  }
}

/** An import would refuse this project, and with it all others in the file. */
class UnsoundExportError extends Error {
  override name = 'UnsoundExportError';
  constructor(name: string, problem: string) {
    super(
      `“${name}” would not come out of the file again: ${problem} Change that, or export without this project.`,
    );
  }
}

/**
 * @param key the vault's key.
 * @param now epoch milliseconds.
 * @param enqueue the queue of all changes to projects and keys.
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
      // A secret that the project claims to have, but that is not stored, would be missing from the
      // file without notice.
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
