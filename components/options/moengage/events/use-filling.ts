import { browser } from '#imports';
import { useState } from 'react';

import { sendMessage } from '@/lib/messages';
import type { PassEventId } from '@/lib/moengage/pass-events';
import { type FieldOutcome, type FormFieldId, PASSKIT_MATCHES } from '@/lib/passkit-form';

import { failureWords } from '../../../ui';

/** Where the form is open. */
interface FormTab {
  tabId: number;
  windowId: number;
}

export type Filling =
  | { status: 'idle' }
  | { status: 'busy' }
  /** The author said no to the browser's question. */
  | { status: 'not-allowed' }
  /** No tab shows the form. */
  | { status: 'not-open' }
  | { status: 'failed'; reason: string }
  | { status: 'filled'; at: FormTab; fields: FieldOutcome[] }
  | { status: 'undone'; left: FormFieldId[] };

interface Choices {
  name: string;
  events: PassEventId[];
}

/** Fills in PassKit's form where it is open, and takes that back. */
export function useFilling() {
  const [filling, setFilling] = useState<Filling>({ status: 'idle' });
  const run = async (work: () => Promise<Filling>): Promise<Filling> => {
    setFilling({ status: 'busy' });
    const next = await work().catch((error: unknown): Filling => ({
      status: 'failed',
      reason: failureWords(error),
    }));
    setFilling(next);
    return next;
  };
  return {
    filling,
    /** Asks the browser's question first, so it has to come from a click. */
    fill: (choices: Choices) => run(() => askAndFill(choices)),
    undo: ({ tabId }: FormTab) =>
      run(async () => {
        const undone = await sendMessage('undoPassKitForm', { tabId });
        return { status: 'undone', left: undone.status === 'undone' ? undone.left : [] };
      }),
  };
}

/** Brings the form's tab to the front. */
export async function showForm({ tabId, windowId }: FormTab): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  await browser.windows.update(windowId, { focused: true });
}

async function askAndFill(choices: Choices): Promise<Filling> {
  if (!(await browser.permissions.request({ origins: [...PASSKIT_MATCHES] }))) {
    return { status: 'not-allowed' };
  }
  const tabs = await browser.tabs.query({ url: [...PASSKIT_MATCHES] });
  // Of several the one that the author was in last.
  const latestFirst = tabs.toSorted(
    (one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0),
  );
  for (const { id: tabId, windowId } of latestFirst) {
    if (tabId === undefined) continue;
    const outcome = await sendMessage('fillPassKitForm', { tabId, ...choices });
    if (outcome.status === 'filled') {
      return { status: 'filled', at: { tabId, windowId }, fields: outcome.fields };
    }
  }
  return { status: 'not-open' };
}
