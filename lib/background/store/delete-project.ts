import type { Project } from '@/lib/project/types';
import { type Book, saving, writeBook } from './snapshot';
import { deletedItem, sealThatOpens } from './deleted-projects';
import { recordOf, withRecord } from './records';
import { UnknownProjectError } from './unknown-project';

/** Deletes a project and all that belongs to it, and remembers it for as long as the browser runs. */
export async function removeProject(book: Book, id: string): Promise<void> {
  const project = book.projects.find((each) => each.id === id);
  if (!project) throw new UnknownProjectError();
  const index = book.entries.indexOf(project);
  const record = recordOf(book.sealed, id);
  const { [id]: recipient, ...recipients } = book.recipients;
  const deleted = {
    project,
    index,
    ...(record !== undefined && { seals: [record] }),
    ...(recipient && { recipient }),
  };
  await saving(deletedItem.setValue({ ...(await deletedItem.getValue()), [id]: deleted }));
  await writeBook(book, {
    entries: book.entries.toSpliced(index, 1),
    sealed: withRecord(book.sealed, id, undefined),
    ...(recipient && { recipients }),
  });
}

/**
 * Takes a deletion back.
 * @param key asked for where the passphrase has changed since and two records are to choose from.
 */
export async function restoreProject(
  book: Book,
  id: string,
  key: () => Promise<CryptoKey>,
): Promise<Project> {
  const { [id]: found, ...others } = await deletedItem.getValue();
  if (!found) throw new UnknownProjectError();
  // Still there where the browser stopped us between remembering and deleting.
  const there = book.projects.find((project) => project.id === id);
  if (!there) {
    const { project, index, recipient, seals = [] } = found;
    const record = seals.length > 1 ? await sealThatOpens(id, seals, await key()) : seals[0];
    await writeBook(book, {
      entries: book.entries.toSpliced(index, 0, project),
      // As it was, whether or not it can be opened.
      ...(record !== undefined && { sealed: withRecord(book.sealed, id, record) }),
      ...(recipient && { recipients: { ...book.recipients, [id]: recipient } }),
    });
  }
  await deletedItem.setValue(others);
  return there ?? found.project;
}
