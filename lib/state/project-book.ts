import { storage } from '#imports';

import type { ProjectSecrets } from '../messages';
import { cleanEncryptionKey, cleanSecret, parseProjectUrl } from '../passkit';
import { freeVariable } from '../project';
import type { Project, ProjectDraft } from '../project/types';
import {
  openSecrets,
  type Sealed,
  type SealedRecords,
  sealSecrets,
  type Secrets,
  UnreadableSecretError,
  withReplaced,
} from '../vault';
import { createTurns } from './in-turn';
import { type ProjectRecipients, recipientsItem } from './recipients';
import { projectsItem } from './storage';

/** Sealed secrets by project id. Only the background reads it. */
const vaultItem = storage.defineItem<SealedRecords>('local:vault', { version: 1, fallback: {} });

interface Deleted {
  project: Project;
  sealed?: Sealed;
  /** Whom it was tried with. */
  recipient?: ProjectRecipients;
  /** Where it stood in the list. */
  index: number;
}

/** What was deleted in this browser session, so that it can come back. */
const deletedItem = storage.defineItem<Record<string, Deleted>>('session:deletedProjects', {
  fallback: {},
});

/** A project that another window deleted, or that never was. */
export class UnknownProjectError extends Error {
  override name = 'UnknownProjectError';
  constructor() {
    super('This project no longer exists. Choose another one in Passlink.');
  }
}

export interface ProjectBook {
  save(id: string | undefined, draft: ProjectDraft, secrets: ProjectSecrets): Promise<Project>;
  duplicate(id: string, name: string): Promise<Project>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<Project>;
  find(id: string): Promise<Project>;
  secretsOf(id: string): Promise<Secrets>;
}

/**
 * The one place that writes projects and their sealed secrets. Both go to storage in a single
 * write, one change after the other, so that neither is ever there without its counterpart.
 * @param key the vault's wrapping key; asked for once it is needed.
 * @param now epoch milliseconds.
 */
export function createProjectBook(key: () => Promise<CryptoKey>, now: () => number): ProjectBook {
  const inTurn = createTurns();

  const secretsOf = async (id: string): Promise<Secrets> =>
    openSecrets(await key(), id, (await vaultItem.getValue())[id]);

  const put = async (project: Project, secrets: Secrets, after?: string): Promise<Project> => {
    const [projects, vault, wrapping] = await Promise.all([
      projectsItem.getValue(),
      vaultItem.getValue(),
      key(),
    ]);
    const sealed = await sealSecrets(wrapping, project.id, secrets);
    const saved: Project = {
      ...project,
      hasSecret: Boolean(secrets.secret),
      hasEncryptionKey: Boolean(secrets.encryptionKey),
    };
    const at = projects.findIndex(({ id }) => id === project.id);
    const behind = projects.findIndex(({ id }) => id === after);
    const next =
      at >= 0
        ? projects.with(at, saved)
        : projects.toSpliced(behind >= 0 ? behind + 1 : projects.length, 0, saved);
    const { [project.id]: _replaced, ...others } = vault;
    await write(next, sealed ? { ...others, [project.id]: sealed } : others);
    return saved;
  };

  return {
    find,
    secretsOf,

    save: (id, draft, change) =>
      inTurn(async () => {
        const existing = id === undefined ? undefined : await find(id);
        const kept = existing ? await secretsToKeep(existing.id, secretsOf, change) : {};
        const base = existing ?? { id: crypto.randomUUID(), createdAt: now() };
        return put(
          {
            ...base,
            ...draft,
            url: parseProjectUrl(draft.url).href,
            hasSecret: false,
            hasEncryptionKey: false,
            updatedAt: now(),
          },
          await withReplaced(kept, mergeSecrets(kept, change)),
        );
      }),

    duplicate: (id, name) =>
      inTurn(async () => {
        const [original, projects] = await Promise.all([find(id), projectsItem.getValue()]);
        const taken = projects.map(({ variable }) => variable);
        const copy: Project = {
          ...original,
          id: crypto.randomUUID(),
          name,
          // Both may come to stand in one template.
          variable: freeVariable(original.variable, taken),
          createdAt: now(),
          updatedAt: now(),
        };
        return put(copy, await secretsOf(id), id);
      }),

    remove: (id) =>
      inTurn(async () => {
        const [projects, vault, deleted, recipients] = await Promise.all([
          projectsItem.getValue(),
          vaultItem.getValue(),
          deletedItem.getValue(),
          recipientsItem.getValue(),
        ]);
        const index = projects.findIndex((project) => project.id === id);
        const project = projects[index];
        if (!project) throw new UnknownProjectError();
        const { [id]: sealed, ...others } = vault;
        const { [id]: recipient, ...otherRecipients } = recipients;
        await deletedItem.setValue({
          ...deleted,
          [id]: { project, index, ...(sealed && { sealed }), ...(recipient && { recipient }) },
        });
        await write(projects.toSpliced(index, 1), others);
        if (recipient) await recipientsItem.setValue(otherRecipients);
      }),

    restore: (id) =>
      inTurn(async () => {
        const [projects, vault, deleted] = await Promise.all([
          projectsItem.getValue(),
          vaultItem.getValue(),
          deletedItem.getValue(),
        ]);
        const { [id]: found, ...others } = deleted;
        if (!found) throw new UnknownProjectError();
        // Still there where the browser stopped us between remembering and deleting.
        const isGone = projects.every((project) => project.id !== id);
        if (isGone) {
          await write(
            projects.toSpliced(found.index, 0, found.project),
            found.sealed ? { ...vault, [id]: found.sealed } : vault,
          );
        }
        if (found.recipient) {
          const recipients = await recipientsItem.getValue();
          await recipientsItem.setValue({ ...recipients, [id]: found.recipient });
        }
        await deletedItem.setValue(others);
        return found.project;
      }),
  };
}

async function find(id: string): Promise<Project> {
  const found = (await projectsItem.getValue()).find((project) => project.id === id);
  if (!found) throw new UnknownProjectError();
  return found;
}

function write(projects: Project[], vault: SealedRecords): Promise<void> {
  return storage.setItems([
    { item: projectsItem, value: projects },
    { item: vaultItem, value: vault },
  ]);
}

/** A record that no longer opens must not keep the author from pasting the secret again. */
async function secretsToKeep(
  id: string,
  secretsOf: (id: string) => Promise<Secrets>,
  change: ProjectSecrets,
): Promise<Secrets> {
  try {
    return await secretsOf(id);
  } catch (error) {
    if (error instanceof UnreadableSecretError && change.secret !== undefined) return {};
    throw error;
  }
}

/**
 * Undefined leaves a secret as it is, '' takes it out. White space around a new one came with the
 * pasting and would only break every signature.
 * @throws PassKitError when what was given is no secret, or no AES key.
 */
function mergeSecrets(kept: Secrets, change: ProjectSecrets): Secrets {
  const secret = change.secret ? cleanSecret(change.secret) : (change.secret ?? kept.secret);
  const encryptionKey = change.encryptionKey
    ? cleanEncryptionKey(change.encryptionKey)
    : (change.encryptionKey ?? kept.encryptionKey);
  return { ...(secret && { secret }), ...(encryptionKey && { encryptionKey }) };
}
