import { useEffect, useState } from 'react';

import { freeName, NOBODY, type Recipient, type RecipientValues } from '@/lib/project';
import type { AttributeSource } from '@/lib/snippet/types';
import {
  type ProjectRecipients,
  recipientsItem,
  STARTING_RECIPIENTS,
} from '@/lib/state/recipients';

interface Removed {
  recipient: Recipient;
  at: number;
}

/** A project's sample recipients: remembered, and changed one thing at a time. */
export function useRecipients(projectId: string) {
  const [kept, setKept] = useState<ProjectRecipients>();
  const [removed, setRemoved] = useState<Removed>();
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const all = await recipientsItem.getValue();
      if (!gone) setKept((own) => own ?? all[projectId] ?? STARTING_RECIPIENTS);
    };
    void load();
    return () => {
      gone = true;
    };
  }, [projectId]);

  const { recipients, chosenId } = kept ?? STARTING_RECIPIENTS;
  const chosen = recipients.find(({ id }) => id === chosenId);
  const keep = (change: Partial<ProjectRecipients>) => {
    const next = { recipients, chosenId, ...change };
    setKept(next);
    void remember(projectId, next);
  };
  const alter = (change: (recipient: Recipient) => Recipient) => {
    setRemoved(undefined);
    keep({ recipients: recipients.map((each) => (each === chosen ? change(each) : each)) });
  };

  return {
    /** False until storage has answered. */
    isKnown: kept !== undefined,
    recipients,
    /** Undefined while `NOBODY` is looked at. */
    chosen,
    removed: removed?.recipient,
    choose: (id: string) => keep({ chosenId: id }),
    rename: (name: string) => alter((recipient) => ({ ...recipient, name })),
    change: ({ object, name }: AttributeSource, value: string) =>
      alter((recipient) => ({
        ...recipient,
        values: { ...recipient.values, [object]: { ...recipient.values[object], [name]: value } },
      })),
    reset: () => alter((recipient) => ({ ...recipient, values: {} })),
    /** Adds somebody with these values behind the others, and goes there. */
    add: (values: RecipientValues): string => {
      const id = crypto.randomUUID();
      const taken = [...recipients, NOBODY].map(({ name }) => name);
      const added = { id, name: freeName('New recipient', taken), values };
      setRemoved(undefined);
      keep({ recipients: [...recipients, added], chosenId: id });
      return id;
    },
    /** Removes the chosen one, and goes to the neighbour. */
    remove: () => {
      if (!chosen) return;
      const at = recipients.indexOf(chosen);
      const rest = recipients.toSpliced(at, 1);
      setRemoved({ recipient: chosen, at });
      keep({ recipients: rest, chosenId: (rest[at] ?? rest[at - 1] ?? NOBODY).id });
    },
    undoRemove: () => {
      if (!removed) return;
      const { recipient, at } = removed;
      setRemoved(undefined);
      keep({ recipients: recipients.toSpliced(at, 0, recipient), chosenId: recipient.id });
    },
  };
}

async function remember(projectId: string, next: ProjectRecipients): Promise<void> {
  const all = await recipientsItem.getValue();
  await recipientsItem.setValue({ ...all, [projectId]: next });
}
