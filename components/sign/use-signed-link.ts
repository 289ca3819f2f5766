import { useEffect, useState } from 'react';

import { type LinkRequest, sendMessage } from '@/lib/messages';

import { failureWords } from '../ui';

export type LinkFormat = LinkRequest['format'];

/** A link that follows what is typed. */
export type SignedLink =
  | { status: 'empty' }
  | { status: 'signed'; link: string }
  | { status: 'failed'; message: string };

/** Between two keys of somebody who types: signing each letter would help nobody. */
const PAUSE_MS = 150;

interface Answer {
  signed: SignedLink;
  /** The question that it answers. */
  answers: string;
}

const NO_ANSWER: Answer = { signed: { status: 'empty' }, answers: '' };

/**
 * Signs as the author types. The last link stays until the next one is there, and an answer that
 * a newer question has overtaken is dropped.
 */
export function useSignedLink(request: LinkRequest) {
  const [{ signed, answers }, setAnswer] = useState<Answer>(NO_ANSWER);
  const [attempt, setAttempt] = useState(0);
  // As text, so that only another question, or the same one asked again, is asked.
  const question = JSON.stringify({ request, attempt });
  useEffect(() => {
    const { request: asked }: { request: LinkRequest } = JSON.parse(question);
    let stale = false;
    const sign = async () => {
      const next = await answerFor(asked);
      if (!stale) setAnswer({ signed: next, answers: question });
    };
    const timer = setTimeout(sign, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [question]);
  const isEmpty = Object.keys(request.payload).length === 0;
  return {
    signed: isEmpty ? NO_ANSWER.signed : signed,
    /** False while the link is still that of what stood in the form a moment ago. */
    isCurrent: answers === question,
    tryAgain: () => setAttempt(attempt + 1),
  };
}

async function answerFor(request: LinkRequest): Promise<SignedLink> {
  if (Object.keys(request.payload).length === 0) return { status: 'empty' };
  try {
    const link = await sendMessage('signPayload', request);
    return { status: 'signed', link };
  } catch (error) {
    return { status: 'failed', message: failureWords(error) };
  }
}
