import { useState } from 'react';

import type { LinkOutcome, UndoOutcome } from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';

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
  if (tabId === undefined || report?.status !== 'template') return { line, insert: undefined };
  const undo = () =>
    void attempt(async () => undoneLine(await sendMessage('undoInPage', { tabId })));
  return {
    line,
    insert: (link: string) =>
      void attempt(async () =>
        insertedLine(await sendMessage('insertLinkIntoPage', { tabId, link }), undo),
      ),
  };
}

function insertedLine(outcome: LinkOutcome, undo: () => void): InsertedLine {
  if (outcome.status === 'refused') return { tone: 'error', text: outcome.message };
  return {
    tone: 'success',
    text:
      outcome.into === 'link'
        ? 'Put into the link field. Every recipient gets this one pass'
        : 'Put in at the cursor. Every recipient gets this one pass',
    actions: [{ label: 'Undo', onClick: undo }],
  };
}

function undoneLine(outcome: UndoOutcome): InsertedLine {
  return outcome.status === 'undone'
    ? { tone: 'info', text: undoneWords(outcome) }
    : { tone: 'error', text: outcome.message };
}
