import * as v from 'valibot';

import { FIRST_RECIPIENTS, type Recipient, type RecipientValues } from '@/lib/project/recipients';
import { defineStoredRecord, inTurn } from './define-item';
import { isRecord, soundList, soundRecord } from './sound';

/** Whom an author tries one project with. */
export interface ProjectRecipients {
  /** In the author's order; `NOBODY` is always there and not in it. */
  recipients: Recipient[];
  /** The one looked at last. */
  chosenId: string;
}

/** Before the author has changed anything. */
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
    // There was one recipient a project, and values were all that could be changed of it. What the
    // browser wrote just before it stopped may be new already, and not yet say so.
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

/** Does work on them in turn with all our pages, in every window, and the background. */
export function withRecipients<T>(work: () => Promise<T>): Promise<T> {
  return inTurn(recipientsItem.key, work);
}

/**
 * Changes what a project's recipients are by now, whichever window changed them last.
 * @returns what is kept then.
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
