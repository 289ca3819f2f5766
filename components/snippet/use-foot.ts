import { useState } from 'react';

import type { InsertOutcome, RemoveOutcome, UndoOutcome } from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';
import type { Project } from '@/lib/project/types';

import type { useOpenPage } from '../popup/use-open-page';
import { announce, failureWords } from '../ui';

/** What the last thing the author did came to. */
export type FootState =
  | { step: 'ready' }
  | { step: 'working' }
  | { step: 'insert'; outcome: InsertOutcome }
  | { step: 'remove'; outcome: RemoveOutcome }
  | { step: 'undo'; outcome: UndoOutcome }
  | { step: 'copied'; what: 'block' | 'inline' }
  | { step: 'copied'; what: 'reference'; reference: string }
  | { step: 'failed'; message: string };

export interface FootRequest {
  project: Project;
  page: ReturnType<typeof useOpenPage>;
  /** Saves what is being edited: what goes out is made from the saved project. */
  settle: () => Promise<boolean>;
}

/** The snippet on its way out: into the open template and back, or to the clipboard. */
export function useFoot({ project, page, settle }: FootRequest) {
  const [state, setState] = useState<FootState>({ step: 'ready' });
  const { tabId, report } = page;
  const isSingle = report?.status === 'template' && report.single;

  const attempt = async (work: () => Promise<FootState>) => {
    if (state.step === 'working') return;
    setState({ step: 'working' });
    try {
      setState(await work());
    } catch (error) {
      setState({ step: 'failed', message: failureWords(error) });
    }
  };
  const requireSaved = async () => {
    if (!(await settle())) throw new Error('Your last change is not saved yet. Save it again.');
  };
  return {
    state,
    insert: (tab: number) =>
      attempt(async () => {
        await requireSaved();
        const outcome = await sendMessage('insertIntoPage', { tabId: tab, id: project.id });
        await page.readAgain();
        return { step: 'insert', outcome };
      }),
    remove: (tab: number) =>
      attempt(async () => {
        const outcome = await sendMessage('removeFromPage', { tabId: tab, id: project.id });
        await page.readAgain();
        return { step: 'remove', outcome };
      }),
    undo: () =>
      attempt(async () => {
        if (tabId === undefined) return { step: 'ready' };
        const outcome = await sendMessage('undoInPage', { tabId });
        await page.readAgain();
        return { step: 'undo', outcome };
      }),
    /** A field that is a template of its own gets everything in one. */
    copySnippet: () =>
      attempt(async () => {
        await requireSaved();
        const what = isSingle ? 'inline' : 'block';
        const style = isSingle ? 'inline' : 'quoted';
        const snippet = await sendMessage('buildSnippet', { id: project.id, style });
        await navigator.clipboard.writeText(isSingle ? snippet.reference : snippet.block);
        announce('Code copied. It contains the secret.');
        return { step: 'copied', what };
      }),
    copyReference: (reference: string) =>
      attempt(async () => {
        await navigator.clipboard.writeText(reference);
        return { step: 'copied', what: 'reference', reference };
      }),
  };
}
