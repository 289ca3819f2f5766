import type { ProjectSecrets } from '@/lib/messages';
import { parseProjectUrl } from '@/lib/passkit';
import { freeVariable, withDraft } from '@/lib/project';
import type { Project, ProjectDraft } from '@/lib/project/types';
import type { FieldMapping } from '@/lib/snippet/types';
import {
  openSecrets,
  type SealedRecords,
  sealSecrets,
  type Secrets,
  withReplaced,
} from '@/lib/vault';
import {
  type Snapshot,
  readSnapshot,
  readSealed,
  writeSnapshot,
  UnknownProjectError,
} from './snapshot';
import { removeProject, restoreProject } from './delete-project';
import { createSerialQueue, type SerialQueue } from '@/lib/text/serial-queue';
import { changesSecrets, mergeSecrets, recordOf, secretsToKeep, withRecord } from './records';
import { withRecipients } from '@/lib/storage/recipients';
import { readProject } from '@/lib/storage/storage';

/** A project and its secrets. Use it for one action, and do not store it anywhere. */
export interface OpenProject {
  project: Project;
  secrets: Secrets;
}

export interface ProjectStore {
  /**
   * Replaces everything that the author can edit in a project, or adds a project if `id` is
   * undefined. Settings that the draft leaves out are removed.
   */
  save(id: string | undefined, draft: ProjectDraft, secrets: ProjectSecrets): Promise<Project>;
  /** Replaces a project's mapping rows and nothing else. */
  saveFields(id: string, fields: FieldMapping[]): Promise<Project>;
  /** Changes a project's secrets and nothing else. */
  saveSecrets(id: string, secrets: ProjectSecrets): Promise<Project>;
  duplicate(id: string, name: string): Promise<Project>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<Project>;
  find(id: string): Promise<Project>;
  secretsOf(id: string): Promise<Secrets>;
  /** A project with its secrets, read together. */
  open(id: string): Promise<OpenProject>;
  /**
   * Several projects with their secrets: one read of storage, one key, each record opened once. If
   * one cannot be opened, the others still are.
   */
  openEach(projects: readonly Project[]): Promise<PromiseSettledResult<OpenProject>[]>;
  /** @throws VaultLockedError if a secret could be neither read nor saved. */
  requireOpen(): Promise<void>;
}

/**
 * The only code that writes projects and their sealed secrets. Both are stored in a single write,
 * one change at a time, so that neither is ever stored without the other. Methods that need a
 * secret throw VaultLockedError while the vault is locked; the others work.
 * @param key the vault's key; asked for only when needed.
 * @param now epoch milliseconds.
 * @param enqueue the queue of all changes to projects and keys.
 */
export function createProjectStore(
  key: () => Promise<CryptoKey>,
  now: () => number,
  enqueue: SerialQueue = createSerialQueue(),
): ProjectStore {
  const open = async (sealed: SealedRecords, id: string, keyFor = key): Promise<Secrets> => {
    const record = recordOf(sealed, id);
    return record === undefined ? {} : openSecrets(await keyFor(), id, record);
  };

  const putWithSecrets = async (
    snapshot: Snapshot,
    project: Project,
    secrets: Secrets,
    after?: string,
  ) => {
    const saved: Project = {
      ...project,
      hasSecret: Boolean(secrets.secret),
      hasEncryptionKey: Boolean(secrets.encryptionKey),
    };
    const isEmpty = !saved.hasSecret && !saved.hasEncryptionKey;
    const record = isEmpty ? undefined : await sealSecrets(await key(), project.id, secrets);
    const sealed = withRecord(snapshot.sealed, project.id, record);
    await writeSnapshot(snapshot, { entries: withProject(snapshot, saved, after), sealed });
    return saved;
  };

  const put = async (snapshot: Snapshot, changed: Project, change: ProjectSecrets) => {
    const project = { ...changed, updatedAt: now() };
    if (!changesSecrets(change)) {
      // The record is left as it is, so it need not be opened.
      await writeSnapshot(snapshot, { entries: withProject(snapshot, project) });
      return project;
    }
    const kept = await secretsToKeep(() => open(snapshot.sealed, project.id), change);
    return putWithSecrets(snapshot, project, await withReplaced(kept, mergeSecrets(kept, change)));
  };

  return {
    find,
    // A new passphrase changes the record and its key, so both are read in one step of the queue.
    secretsOf: (id) => enqueue(async () => open(await readSealed(), id)),

    open: (id) =>
      enqueue(async () => {
        const project = await find(id);
        return { project, secrets: await open(await readSealed(), id) };
      }),

    openEach: (projects) =>
      enqueue(async () => {
        const sealed = await readSealed();
        let asked: Promise<CryptoKey> | undefined;
        const once = () => (asked ??= key());
        return Promise.allSettled(
          projects.map(async (project) => ({
            project,
            secrets: await open(sealed, project.id, once),
          })),
        );
      }),

    requireOpen: () =>
      enqueue(async () => {
        await key();
      }),

    save: (id, draft, change) =>
      enqueue(async () => {
        const snapshot = await readSnapshot();
        const before = id === undefined ? newProject(now()) : projectIn(snapshot, id);
        const url = parseProjectUrl(draft.url).href;
        return put(snapshot, withDraft(before, { ...draft, url }), change);
      }),

    saveFields: (id, fields) =>
      enqueue(async () => {
        const snapshot = await readSnapshot();
        return put(snapshot, { ...projectIn(snapshot, id), fields }, {});
      }),

    saveSecrets: (id, change) =>
      enqueue(async () => {
        const snapshot = await readSnapshot();
        return put(snapshot, projectIn(snapshot, id), change);
      }),

    duplicate: (id, name) =>
      enqueue(async () => {
        const snapshot = await readSnapshot();
        const original = projectIn(snapshot, id);
        const taken = snapshot.projects.map(({ variable }) => variable);
        const copy: Project = {
          ...original,
          id: crypto.randomUUID(),
          name,
          // One template may contain links of both.
          variable: freeVariable(original.variable, taken),
          createdAt: now(),
          updatedAt: now(),
        };
        return putWithSecrets(snapshot, copy, await open(snapshot.sealed, id), id);
      }),

    // Both write recipients as well, which our pages change without the background.
    remove: (id) =>
      enqueue(() => withRecipients(async () => removeProject(await readSnapshot(), id))),
    restore: (id) =>
      enqueue(() => withRecipients(async () => restoreProject(await readSnapshot(), id, key))),
  };
}

/** A new project, before the author's edits. */
function newProject(createdAt: number): Omit<Project, keyof ProjectDraft> {
  return {
    id: crypto.randomUUID(),
    hasSecret: false,
    hasEncryptionKey: false,
    createdAt,
    updatedAt: createdAt,
  };
}

async function find(id: string): Promise<Project> {
  const found = await readProject(id);
  if (!found) throw new UnknownProjectError();
  return found;
}

function projectIn({ projects }: Snapshot, id: string): Project {
  const found = projects.find((project) => project.id === id);
  if (!found) throw new UnknownProjectError();
  return found;
}

/**
 * Replaces a project, or inserts it after another one or at the end. Damaged entries stay in place.
 */
function withProject({ entries, projects }: Snapshot, project: Project, after?: string): unknown[] {
  const placeOf = (id: string | undefined) => {
    const found = projects.find((each) => each.id === id);
    return found ? entries.indexOf(found) : -1;
  };
  const at = placeOf(project.id);
  if (at >= 0) return entries.with(at, project);
  const behind = placeOf(after);
  return entries.toSpliced(behind >= 0 ? behind + 1 : entries.length, 0, project);
}
