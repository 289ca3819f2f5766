import { useRef, useState } from 'react';

import { freeName, NOBODY, type Recipient, type RecipientValues } from '@/lib/project';
import type { AttributeSource } from '@/lib/snippet/types';
import {
  changeRecipients,
  type ProjectRecipients,
  recipientsItem,
  STARTING_RECIPIENTS,
} from '@/lib/storage/recipients';

import { entryOf, useStored } from '../stores/use-stored';

interface Removed {
  recipient: Recipient;
  at: number;
}

type Change = (current: ProjectRecipients) => ProjectRecipients;

/** A project's sample recipients. Changes are saved one at a time. */
export function useRecipients(projectId: string) {
  const stored = useStored(recipientsItem);
  /** What is shown since the author's first change here. */
  const [changed, setChanged] = useState<ProjectRecipients>();
  const [removed, setRemoved] = useState<Removed>();
  const latest = useRef(0);
  const current = changed ?? entryOf(stored ?? {}, projectId) ?? STARTING_RECIPIENTS;
  const { recipients, chosenId } = current;
  const chosen = recipients.find(({ id }) => id === chosenId);
  /**
   * Shows a change at once and applies it to what is stored, which another window may have changed.
   */
  const make = (change: Change) => {
    setChanged((own) => change(own ?? current));
    void store(change);
  };
  const store = async (change: Change) => {
    const turn = ++latest.current;
    const now = await changeRecipients(projectId, change);
    if (turn === latest.current) setChanged(now);
  };
  const alter = (change: (recipient: Recipient) => Recipient) => {
    setRemoved(undefined);
    make(({ recipients: all }) => ({
      recipients: all.map((each) => (each.id === chosen?.id ? change(each) : each)),
      chosenId,
    }));
  };

  return {
    /** False until storage has answered. */
    isKnown: (changed ?? stored) !== undefined,
    recipients,
    /** Undefined if `NOBODY` is chosen. */
    chosen,
    removed: removed?.recipient,
    choose: (id: string) => make((own) => ({ ...own, chosenId: id })),
    rename: (name: string) => alter((recipient) => ({ ...recipient, name })),
    change: ({ object, name }: AttributeSource, value: string) =>
      alter((recipient) => ({
        ...recipient,
        values: { ...recipient.values, [object]: { ...recipient.values[object], [name]: value } },
      })),
    reset: () => alter((recipient) => ({ ...recipient, values: {} })),
    /** Adds a recipient with these values at the end and chooses it. */
    add: (values: RecipientValues): string => {
      const id = crypto.randomUUID();
      setRemoved(undefined);
      make(({ recipients: all }) => {
        const taken = [...all, NOBODY].map(({ name }) => name);
        const added = { id, name: freeName('New recipient', taken), values };
        return { recipients: [...all, added], chosenId: id };
      });
      return id;
    },
    /** Removes the chosen recipient and chooses a neighbour. */
    remove: () => {
      if (!chosen) return;
      const at = recipients.indexOf(chosen);
      const next = recipients[at + 1] ?? recipients[at - 1] ?? NOBODY;
      setRemoved({ recipient: chosen, at });
      make(({ recipients: all }) => ({
        recipients: all.filter(({ id }) => id !== chosen.id),
        chosenId: next.id,
      }));
    },
    undoRemove: () => {
      if (!removed) return;
      const { recipient, at } = removed;
      setRemoved(undefined);
      make(({ recipients: all }) => ({
        recipients: all.toSpliced(at, 0, recipient),
        chosenId: recipient.id,
      }));
    },
  };
}
