import { useState } from 'react';

import {
  CHECKED,
  CHECKING,
  inSentences,
  putBackWords,
  unknownWords,
} from '@/lib/editor/hold/words';
import type { HoldReport, LinkOutcome, UndoOutcome } from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';

import { settledHold } from '../open-page/settled-hold';
import { undoneWords } from '../open-page/undone-words';
import type { OpenPage } from '../open-page/use-open-page';
import { failureWords, type NoticeAction, type Tone } from '../ui';

/** The result of an insertion, in words. */
export interface InsertedLine {
  tone: Tone;
  text: string;
  actions?: NoticeAction[];
}

/** Inserts the link into the open template, and removes it again. */
export function useInsertLink({ tabId, report }: OpenPage) {
  const [line, setLine] = useState<InsertedLine>();
  const [isBusy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<InsertedLine>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      setLine(await work());
    } catch (error) {
      setLine({ tone: 'error', text: failureWords(error) });
    } finally {
      setBusy(false);
    }
  };
  const undo = () =>
    void attempt(async () => {
      if (tabId === undefined) throw new Error('The tab is closed.');
      return undoneLine(await sendMessage('undoInPage', { tabId }));
    });
  /** Says in a line's place whether the link has held, unless something else was said since. */
  const follow = async (tab: number, told: InsertedLine, outcome: LinkOutcome) => {
    const hold = (await settledHold(tab))?.report ?? { stage: 'unknown', why: 'silent' };
    setLine((now) => (now === told ? insertedLine(outcome, undo, hold) : now));
  };
  if (tabId === undefined || report?.status !== 'template') return { line, insert: undefined };
  return {
    line,
    insert: (link: string) =>
      void attempt(async () => {
        const outcome = await sendMessage('insertLinkIntoPage', { tabId, link });
        const isChecking = outcome.status === 'inserted' && outcome.stage === 'checking';
        const told = insertedLine(outcome, undo, isChecking ? { stage: 'checking' } : undefined);
        if (isChecking) void follow(tabId, told, outcome);
        return told;
      }),
  };
}

function insertedLine(
  outcome: LinkOutcome,
  undo: () => void,
  hold: HoldReport | undefined,
): InsertedLine {
  if (outcome.status === 'refused') return { tone: 'error', text: outcome.message };
  if (hold?.stage === 'put-back') return { tone: 'error', text: putBackWords(hold) };
  if (hold?.stage === 'unknown') return { tone: 'warning', text: unknownWords(hold) };
  const how = hold === undefined ? '' : hold.stage === 'checking' ? CHECKING : CHECKED;
  const place = outcome.into === 'link' ? 'Put into the link field' : 'Put in at the cursor';
  return {
    tone: hold?.stage === 'checking' ? 'info' : 'success',
    text: inSentences(`${place}${how}. Every recipient gets this one pass`),
    actions: [{ label: 'Undo', onClick: undo }],
  };
}

function undoneLine(outcome: UndoOutcome): InsertedLine {
  return outcome.status === 'undone'
    ? { tone: 'info', text: undoneWords(outcome) }
    : { tone: 'error', text: outcome.message };
}
