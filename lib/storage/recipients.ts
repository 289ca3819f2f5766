import * as v from 'valibot';

import { FIRST_RECIPIENTS, type Recipient, type RecipientValues } from '@/lib/project/recipients';
import { defineStoredRecord, withItemLock } from './define-item';
import { isRecord, soundList, soundRecord } from './sound';

/** The sample recipients of one project. */
export interface ProjectRecipients {
  /** In the author's order. `NOBODY` is always offered and is not in this list. */
  recipients: Recipient[];
  /** The recipient chosen last. */
  chosenId: string;
}

/** The recipients before the author changes any. */
export const STARTING_RECIPIENTS: ProjectRecipients = {
  recipients: [...FIRST_RECIPIENTS],
  chosenId: FIRST_RECIPIENTS[0]!.id,
};

const text = v.string();

export const projectRecipientsSchema: v.GenericSchema<unknown, ProjectRecipients> = v.object({
  recipients: soundList(
    v.object({ id: text, name: text, values: v.record(text, v.record(text, text)) }),
  ),
  chosenId: text,
});

/** Sample recipients by project id. */
export const recipientsItem = defineStoredRecord<ProjectRecipients>({
  key: 'local:recipients',
  version: 2,
  schema: soundRecord(projectRecipientsSchema),
  migrations: {
    // Version 1 had one recipient for each project, and only its values could be changed. If the
    // browser stopped during a migration, a value may already be new without saying so.
    2: (stored) =>
      isRecord(stored)
        ? Object.fromEntries(
            Object.entries(stored).map(([id, own]) => [
              id,
              isOld(own) ? withFirstValues(own) : own,
            ]),
          )
        : stored,
  },
});

/** Runs work on the recipients while no other page, window or background changes them. */
export function withRecipients<T>(work: () => Promise<T>): Promise<T> {
  return withItemLock(recipientsItem.key, work);
}

/**
 * Changes a project's recipients as stored now, whichever window changed them last.
 * @returns the stored result.
 */
export function changeRecipients(
  projectId: string,
  change: (kept: ProjectRecipients) => ProjectRecipients,
): Promise<ProjectRecipients> {
  return recipientsItem.updateEntry(projectId, (kept = STARTING_RECIPIENTS) => change(kept));
}

const oldValues = v.record(text, v.record(text, text));

function isOld(own: unknown): own is RecipientValues {
  return v.is(oldValues, own);
}

function withFirstValues(values: RecipientValues): ProjectRecipients {
  const { recipients, chosenId } = STARTING_RECIPIENTS;
  return { recipients: recipients.map((recipient) => ({ ...recipient, values })), chosenId };
}
