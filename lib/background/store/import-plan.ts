import { freeName, freeVariable, type Project } from '@/lib/project';
import {
  openSecrets,
  sealSecrets,
  type Secrets,
  UnreadableSecretError,
  withReplaced,
} from '@/lib/vault';
import type { ExportedProject } from './export-content';
import type { SealedRecords } from '@/lib/vault/types';
import type { Snapshot } from './snapshot';
import { changesSecrets, mergeSecrets, recordOf, withRecord } from './records';

/** Collects the changes of an import before anything is written. */
export class ImportPlan {
  added = 0;
  replaced = 0;
  entries: unknown[];
  sealed: SealedRecords;
  readonly #key: () => Promise<CryptoKey>;
  readonly #now: () => number;
  /** The stored projects and those imported so far. */
  readonly #projects: Project[];

  constructor(snapshot: Snapshot, key: () => Promise<CryptoKey>, now: () => number) {
    this.entries = snapshot.entries;
    this.sealed = snapshot.sealed;
    this.#projects = [...snapshot.projects];
    this.#key = key;
    this.#now = now;
  }

  async take({ project, secrets }: ExportedProject, whenKnown: 'replace' | 'copy'): Promise<void> {
    const known = this.#projects.find(({ id }) => id === project.id);
    if (known && whenKnown === 'replace') return this.#replace(known, project, secrets);
    const copy = { ...project, id: crypto.randomUUID(), variable: this.#freeVariable(project) };
    // A project that is not stored keeps its id and variable: templates may contain its blocks.
    return this.#add(known ? copy : project, secrets);
  }

  async #replace(known: Project, project: Project, inFile: Secrets): Promise<void> {
    const index = this.entries.indexOf(known);
    const name = freeName(
      project.name,
      this.#projects.filter((each) => each !== known).map((each) => each.name),
    );
    const { hasSecret, hasEncryptionKey } = known;
    const saved = changesSecrets(inFile)
      ? await this.#seal({ ...project, name }, await this.#withKept(known.id, inFile))
      : // A file without secrets removes none.
        { ...project, name, hasSecret, hasEncryptionKey };
    this.entries = this.entries.with(index, { ...saved, updatedAt: this.#now() });
    this.replaced += 1;
  }

  async #add(project: Project, secrets: Secrets): Promise<void> {
    const name = freeName(
      project.name,
      this.#projects.map((each) => each.name),
    );
    const saved = await this.#seal({ ...project, name, updatedAt: this.#now() }, secrets);
    this.entries = [...this.entries, saved];
    this.#projects.push(saved);
    this.added += 1;
  }

  async #seal(project: Project, secrets: Secrets): Promise<Project> {
    const hasSecret = secrets.secret !== undefined;
    const hasEncryptionKey = secrets.encryptionKey !== undefined;
    const record =
      hasSecret || hasEncryptionKey
        ? await sealSecrets(await this.#key(), project.id, secrets)
        : undefined;
    this.sealed = withRecord(this.sealed, project.id, record);
    return { ...project, hasSecret, hasEncryptionKey };
  }

  /**
   * The file's secrets; those that it lacks come from the stored record if that can be opened. A
   * secret that the file replaces is remembered, because open templates may still contain it.
   */
  async #withKept(id: string, inFile: Secrets): Promise<Secrets> {
    const record = recordOf(this.sealed, id);
    try {
      const kept = await openSecrets(await this.#key(), id, record);
      return await withReplaced(kept, mergeSecrets(kept, inFile));
    } catch (error) {
      if (error instanceof UnreadableSecretError) return inFile;
      throw error;
    }
  }

  #freeVariable({ variable }: Project): string {
    return freeVariable(
      variable,
      this.#projects.map((each) => each.variable),
    );
  }
}
