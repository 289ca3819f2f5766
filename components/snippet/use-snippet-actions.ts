import { useState } from 'react';

import { ownBlocks } from '@/lib/block/own-blocks';
import type { InsertOutcome, RemoveOutcome, UndoOutcome } from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';
import type { Project } from '@/lib/project/types';
import { holdsSecret } from '@/lib/snippet/signed-link';
import type { Wallet } from '@/lib/passkit/wallets';
import { useProjects } from '@/components/stores/projects';

import type { useOpenPage } from '../open-page/use-open-page';
import { announce, failureWords } from '../ui';

/** The result of the author's last action. */
export type SnippetActionState =
  | { step: 'ready' }
  | { step: 'working' }
  | { step: 'insert'; outcome: InsertOutcome }
  | { step: 'button'; outcome: InsertOutcome }
  | { step: 'remove'; outcome: RemoveOutcome }
  | { step: 'undo'; outcome: UndoOutcome }
  | { step: 'copied'; what: 'block' | 'inline'; holdsSecret: boolean }
  | { step: 'copied'; what: 'reference'; reference: string }
  | { step: 'failed'; message: string };

export type SnippetActions = ReturnType<typeof useSnippetActions>;

interface SnippetActionRequest {
  project: Project;
  page: ReturnType<typeof useOpenPage>;
  /** Saves pending edits, because snippets are made from the saved project. */
  settle: () => Promise<boolean>;
}

/** Inserts the snippet into the open template, removes it, or copies it. */
export function useSnippetActions({ project, page, settle }: SnippetActionRequest) {
  const [state, setState] = useState<SnippetActionState>({ step: 'ready' });
  const { tabId, report } = page;
  const projects = useProjects((store) => store.projects);
  const template = report?.status === 'template' && tabId !== undefined ? report : undefined;
  const isSingle = template?.single === true;
  const others = projects.filter(({ id }) => id !== project.id);
  const [standing] = template ? ownBlocks(template.blocks, project, others) : [];

  const attempt = async (work: () => Promise<SnippetActionState>) => {
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
  /** Changes the open template. Without one, the buttons are disabled. */
  const change = (work: (place: { tabId: number; id: string }) => Promise<SnippetActionState>) =>
    attempt(async () => {
      if (tabId === undefined) return { step: 'ready' };
      const state = await work({ tabId, id: project.id });
      await page.readAgain();
      return state;
    });
  return {
    state,
    /** The open template or field to write to; undefined if there is none. */
    template,
    /** Whether the template already contains the project's snippet. */
    stands: standing !== undefined,
    /**
     * What links contain, `{{longURL}}`; a different variable than the project's if that was taken.
     */
    reference: `{{${standing?.variable ?? project.variable}}}`,
    insert: () =>
      change(async (place) => {
        await requireSaved();
        return { step: 'insert', outcome: await sendMessage('insertIntoPage', place) };
      }),
    insertButton: (wallets: Wallet[]) =>
      change(async (place) => {
        await requireSaved();
        const outcome = await sendMessage('insertButtonIntoPage', { ...place, wallets });
        return { step: 'button', outcome };
      }),
    remove: () =>
      change(async (place) => ({
        step: 'remove',
        outcome: await sendMessage('removeFromPage', place),
      })),
    undo: () =>
      change(async ({ tabId }) => ({
        step: 'undo',
        outcome: await sendMessage('undoInPage', { tabId }),
      })),
    /** A field that is a template of its own gets everything in one piece. */
    copySnippet: () =>
      attempt(async () => {
        await requireSaved();
        const what = isSingle ? 'inline' : 'block';
        const style = isSingle ? 'inline' : 'quoted';
        const snippet = await sendMessage('buildSnippet', { id: project.id, style });
        const code = isSingle ? snippet.reference : snippet.block;
        await navigator.clipboard.writeText(code);
        announce(holdsSecret(code) ? 'Code copied. It contains the secret.' : 'Code copied.');
        return { step: 'copied', what, holdsSecret: holdsSecret(code) };
      }),
    copyReference: (reference: string) =>
      attempt(async () => {
        await navigator.clipboard.writeText(reference);
        return { step: 'copied', what: 'reference', reference };
      }),
  };
}
