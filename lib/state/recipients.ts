import { storage } from '#imports';

import { FIRST_RECIPIENTS, type Recipient, type RecipientValues } from '../project/recipients';

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

/** Sample recipients by project id. */
export const recipientsItem = storage.defineItem<Record<string, ProjectRecipients>>(
  'local:recipients',
  {
    version: 2,
    fallback: {},
    migrations: {
      // There was one recipient a project, and values were all that could be changed of it. What
      // the browser wrote just before it stopped may be new already, and not yet say so.
      2: (values: Record<string, RecipientValues | ProjectRecipients>) =>
        Object.fromEntries(
          Object.entries(values).map(
            ([id, own]) => [id, isNew(own) ? own : withFirstValues(own)] as const,
          ),
        ),
    },
  },
);

function isNew(own: RecipientValues | ProjectRecipients): own is ProjectRecipients {
  return 'recipients' in own && Array.isArray(own.recipients);
}

function withFirstValues(values: RecipientValues): ProjectRecipients {
  const { recipients, chosenId } = STARTING_RECIPIENTS;
  return { recipients: recipients.map((recipient) => ({ ...recipient, values })), chosenId };
}
