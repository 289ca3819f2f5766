import type { Project } from '@/lib/project/types';
import { reportingFullStorage } from '@/lib/storage/not-saved';
import { deletedItem } from '@/lib/storage/deleted-projects';
import { type Snapshot, writeSnapshot, UnknownProjectError } from './snapshot';
import { sealThatOpens } from './deleted-projects';
import { recordOf, withRecord } from './records';

/**
 * Deletes a project with everything that belongs to it. It can be restored until the browser
 * closes.
 */
export async function removeProject(snapshot: Snapshot, id: string): Promise<void> {
  const project = snapshot.projects.find((each) => each.id === id);
  if (!project) throw new UnknownProjectError();
  const index = snapshot.entries.indexOf(project);
  const record = recordOf(snapshot.sealed, id);
  const { [id]: recipient, ...recipients } = snapshot.recipients;
  const deleted = {
    project,
    index,
    ...(record !== undefined && { seals: [record] }),
    ...(recipient && { recipient }),
  };
  await reportingFullStorage(
    deletedItem.setValue({ ...(await deletedItem.getValue()), [id]: deleted }),
  );
  await writeSnapshot(snapshot, {
    entries: snapshot.entries.toSpliced(index, 1),
    sealed: withRecord(snapshot.sealed, id, undefined),
    ...(recipient && { recipients }),
  });
}

/**
 * Restores a deleted project.
 * @param key asked for only if the passphrase has changed since, to choose between two records.
 */
export async function restoreProject(
  snapshot: Snapshot,
  id: string,
  key: () => Promise<CryptoKey>,
): Promise<Project> {
  const { [id]: found, ...others } = await deletedItem.getValue();
  if (!found) throw new UnknownProjectError();
  // The project still exists if the browser stopped us between remembering and deleting it.
  const there = snapshot.projects.find((project) => project.id === id);
  if (!there) {
    const { project, index, recipient, seals = [] } = found;
    const record = seals.length > 1 ? await sealThatOpens(id, seals, await key()) : seals[0];
    await writeSnapshot(snapshot, {
      entries: snapshot.entries.toSpliced(index, 0, project),
      // The record is restored unchanged, whether or not it can be opened.
      ...(record !== undefined && { sealed: withRecord(snapshot.sealed, id, record) }),
      ...(recipient && { recipients: { ...snapshot.recipients, [id]: recipient } }),
    });
  }
  await deletedItem.setValue(others);
  return there ?? found.project;
}
