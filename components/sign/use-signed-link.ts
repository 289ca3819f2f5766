import { useEffect, useState } from 'react';

import { type LinkRequest, sendMessage } from '@/lib/messages';

import { failureWords } from '../ui';

export type LinkFormat = LinkRequest['format'];

/** A link that is updated while the author types. */
export type SignedLink =
  | { status: 'empty' }
  | { status: 'signed'; link: string }
  | { status: 'failed'; message: string };

/** Waits for a pause between keys: a link for every letter would help nobody. */
const PAUSE_MS = 150;

interface Answer {
  signed: SignedLink;
  /** The request that it answers. */
  answers: string;
}

const NO_ANSWER: Answer = { signed: { status: 'empty' }, answers: '' };

/**
 * Signs while the author types. The last link stays until there is a new one. An answer to an older
 * request is dropped.
 */
export function useSignedLink(request: LinkRequest) {
  const [{ signed, answers }, setAnswer] = useState<Answer>(NO_ANSWER);
  const [attempt, setAttempt] = useState(0);
  // As text, so that only a different request, or a new attempt, is sent.
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
    /** False while the link still belongs to the form's previous values. */
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
