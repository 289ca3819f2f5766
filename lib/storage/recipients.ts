import { storage } from '#imports';

import { FIRST_RECIPIENTS, type Recipient, type RecipientValues } from '@/lib/project/recipients';

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

/** Does work on them in turn with all our pages, in every window, and the background. */
export function withRecipients<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request<Promise<T>>('passlink.recipients', work);
}

/**
 * Changes what a project's recipients are by now, whichever window changed them last.
 * @returns what is kept then.
 */
export function changeRecipients(
  projectId: string,
  change: (kept: ProjectRecipients) => ProjectRecipients,
): Promise<ProjectRecipients> {
  return withRecipients(async () => {
    const all = await recipientsItem.getValue();
    const next = change(all[projectId] ?? STARTING_RECIPIENTS);
    await recipientsItem.setValue({ ...all, [projectId]: next });
    return next;
  });
}

function isNew(own: RecipientValues | ProjectRecipients): own is ProjectRecipients {
  return 'recipients' in own && Array.isArray(own.recipients);
}

function withFirstValues(values: RecipientValues): ProjectRecipients {
  const { recipients, chosenId } = STARTING_RECIPIENTS;
  return { recipients: recipients.map((recipient) => ({ ...recipient, values })), chosenId };
}
