import { useEffect, useRef, useState } from 'react';

import { ownBlocks } from '@/lib/block/own-blocks';
import type {
  HoldReport,
  InsertOutcome,
  LastHold,
  RemoveOutcome,
  UndoOutcome,
} from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';
import { utmQuery } from '@/lib/passkit';
import type { Project } from '@/lib/project/types';
import { holdsSecret } from '@/lib/snippet/signed-link';
import { useProjects } from '@/components/stores/projects';

import { settledHold } from '../open-page/settled-hold';
import type { useOpenPage } from '../open-page/use-open-page';
import { announce, failureWords } from '../ui';
import type { ButtonChoice } from './button-panel';

/** The result of the author's last action. */
export type SnippetActionState =
  | { step: 'ready' }
  | { step: 'working' }
  | ({ step: 'insert' | 'button'; outcome: InsertOutcome } & Held)
  | ({ step: 'remove'; outcome: RemoveOutcome } & Held)
  /** How a change fares that was made before the popup opened. */
  | { step: 'earlier'; did: LastHold['did']; hold: HoldReport }
  | { step: 'undo'; outcome: UndoOutcome }
  | { step: 'copied'; what: 'block' | 'inline'; holdsSecret: boolean }
  | { step: 'copied'; what: 'reference'; reference: string }
  | { step: 'failed'; message: string };

/** How a change fares; absent while nobody has looked at it again. */
interface Held {
  hold?: HoldReport;
}

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

  /** Counts what was shown, so that late news of an earlier change does not take its place. */
  const turn = useRef(0);
  const show = (now: SnippetActionState) => {
    turn.current += 1;
    setState(now);
  };
  const attempt = async (work: () => Promise<SnippetActionState>) => {
    if (state.step === 'working') return;
    show({ step: 'working' });
    try {
      show(await work());
    } catch (error) {
      show({ step: 'failed', message: failureWords(error) });
    }
  };
  /** Waits until a change that is shown has held, or has not, and shows that. */
  const follow = async (tab: number) => {
    const own = turn.current;
    const last = await settledHold(tab);
    if (own !== turn.current) return;
    const hold: HoldReport = last?.report ?? { stage: 'unknown', why: 'silent' };
    setState((now) => ('outcome' in now && now.step !== 'undo' ? { ...now, hold } : now));
    if (hold.stage === 'put-back') await page.readAgain();
  };
  // A change that was made before the popup opened, by the chip or by a popup that has closed.
  useEffect(() => {
    if (tabId === undefined) return undefined;
    const own = turn.current;
    const isWanted = () => own === turn.current;
    const ask = async () => {
      const last = await sendMessage('holdInPage', { tabId });
      if (!last || !isWanted()) return;
      setState({ step: 'earlier', did: last.did, hold: last.report });
      if (last.report.stage !== 'checking') return;
      const hold = (await settledHold(tabId))?.report;
      if (hold && isWanted()) setState({ step: 'earlier', did: last.did, hold });
    };
    ask().catch(() => undefined);
    return () => {
      if (isWanted()) turn.current += 1;
    };
  }, [tabId]);
  const requireSaved = async () => {
    if (!(await settle())) throw new Error('Your last change is not saved yet. Save it again.');
  };
  /** Changes the open template. Without one, the buttons are disabled. */
  const change = async (
    work: (place: { tabId: number; id: string }) => Promise<SnippetActionState>,
  ) => {
    if (tabId === undefined) return;
    let isChecking = false;
    await attempt(async () => {
      const done = await work({ tabId, id: project.id });
      isChecking = 'outcome' in done && 'stage' in done.outcome;
      await page.readAgain();
      return isChecking ? { ...done, hold: { stage: 'checking' } } : done;
    });
    if (isChecking) await follow(tabId);
  };
  return {
    state,
    /** The open template or field to write to; undefined if there is none. */
    template,
    /** Whether the template already contains the project's snippet. */
    stands: standing !== undefined,
    /**
     * What links contain, `{{longURL}}&utm_source=…`; a different variable than the project's if that
     * was taken.
     */
    reference: `{{${standing?.variable ?? project.variable}}}${utmQuery(project.utm)}`,
    /**
     * @param way `visual`: leaves an open code view first; `rewrite`: the editor may change the author's
     * own code, as it was said to.
     */
    insert: (way?: 'visual' | 'rewrite') =>
      change(async (place) => {
        await requireSaved();
        const asked = { ...place, ...(way && { way }) };
        return { step: 'insert', outcome: await sendMessage('insertIntoPage', asked) };
      }),
    insertButton: (button: ButtonChoice) =>
      change(async (place) => {
        await requireSaved();
        const outcome = await sendMessage('insertButtonIntoPage', { ...place, ...button });
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
