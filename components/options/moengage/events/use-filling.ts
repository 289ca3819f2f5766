import { browser } from '#imports';
import { useState } from 'react';

import { sendMessage } from '@/lib/messages';
import type { PassEventId } from '@/lib/moengage/pass-events';
import { type FieldOutcome, type FormFieldId, PASSKIT_MATCHES } from '@/lib/passkit-form';

import { failureWords } from '../../../ui';

/** The tab that shows the form. */
interface FormTab {
  tabId: number;
  windowId: number;
}

export type Filling =
  | { status: 'idle' }
  | { status: 'busy' }
  /** The author refused the browser's permission. */
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

/** Fills in PassKit's form if it is open, and undoes that. */
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
    /** Asks for the browser's permission first, so call it from a click. */
    fill: (choices: Choices) => run(() => askAndFill(choices)),
    undo: ({ tabId }: FormTab) =>
      run(async () => {
        const undone = await sendMessage('undoPassKitForm', { tabId });
        return { status: 'undone', left: undone.status === 'undone' ? undone.left : [] };
      }),
  };
}

/** Activates the form's tab. */
export async function showForm({ tabId, windowId }: FormTab): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  await browser.windows.update(windowId, { focused: true });
}

async function askAndFill(choices: Choices): Promise<Filling> {
  if (!(await browser.permissions.request({ origins: [...PASSKIT_MATCHES] }))) {
    return { status: 'not-allowed' };
  }
  const tabs = await browser.tabs.query({ url: [...PASSKIT_MATCHES] });
  // If several tabs show it, the most recently used one comes first.
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
