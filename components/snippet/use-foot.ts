import { useState } from 'react';

import type { InsertOutcome, UndoOutcome } from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';
import type { Project } from '@/lib/project/types';

import type { useOpenPage } from '../popup/use-open-page';
import { announce, failureWords } from '../ui';

/** What the last thing the author did came to. */
export type FootState =
  | { step: 'ready' }
  | { step: 'working' }
  | { step: 'insert'; outcome: InsertOutcome }
  | { step: 'undo'; outcome: UndoOutcome }
  | { step: 'copied'; what: 'block' | 'reference' }
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
  const { tabId } = page;

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
    undo: () =>
      attempt(async () => {
        if (tabId === undefined) return { step: 'ready' };
        const outcome = await sendMessage('undoInPage', { tabId });
        await page.readAgain();
        return { step: 'undo', outcome };
      }),
    copyBlock: () =>
      attempt(async () => {
        await requireSaved();
        const { block } = await sendMessage('buildSnippet', { id: project.id, style: 'quoted' });
        await navigator.clipboard.writeText(block);
        announce('Code copied. It contains the secret.');
        return { step: 'copied', what: 'block' };
      }),
    copyReference: () =>
      attempt(async () => {
        await navigator.clipboard.writeText(referenceTo(project));
        return { step: 'copied', what: 'reference' };
      }),
  };
}

/** What stands in a link field: `{{longURL}}`. */
export function referenceTo({ variable }: Pick<Project, 'variable'>): string {
  return `{{${variable}}}`;
}
