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
      // There was one recipient a project, and values were all that could be changed of it.
      2: (values: Record<string, RecipientValues>) =>
        Object.fromEntries(
          Object.entries(values).map(([id, own]) => [id, withFirstValues(own)] as const),
        ),
    },
  },
);

function withFirstValues(values: RecipientValues): ProjectRecipients {
  const { recipients, chosenId } = STARTING_RECIPIENTS;
  return { recipients: recipients.map((recipient) => ({ ...recipient, values })), chosenId };
}
