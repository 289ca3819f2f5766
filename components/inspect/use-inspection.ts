import { useEffect, useState } from 'react';

import { type LinkVerdict, sendMessage } from '@/lib/messages';
import { findLinks, type FoundLink } from '@/lib/passkit';

import { failureWords } from '../ui';

/** A link found in what was pasted, and what it is. */
export interface InspectedLink extends FoundLink {
  verdict: LinkVerdict;
}

export type Inspection =
  | { status: 'empty' }
  | { status: 'nothing' }
  | { status: 'done'; links: InspectedLink[] }
  | { status: 'failed'; message: string };

/** Between two keys of somebody who types; a paste is one. */
const PAUSE_MS = 150;

/** Looks for links in a text as it changes; what a newer text has overtaken is dropped. */
export function useInspection(text: string): {
  /** Undefined until there is an answer. */
  inspection: Inspection | undefined;
  tryAgain: () => void;
} {
  const [inspection, setInspection] = useState<Inspection>();
  // A new object each time, so that the same text is looked at again.
  const [attempt, setAttempt] = useState({ text });
  if (attempt.text !== text) setAttempt({ text });
  useEffect(() => {
    let stale = false;
    const inspect = async () => {
      const next = await inspectText(attempt.text);
      if (!stale) setInspection(next);
    };
    const timer = setTimeout(inspect, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [attempt]);
  return {
    inspection: text.trim() === '' ? { status: 'empty' } : inspection,
    tryAgain: () => setAttempt({ text }),
  };
}

async function inspectText(text: string): Promise<Inspection> {
  if (text.trim() === '') return { status: 'empty' };
  try {
    const found = findLinks(text);
    if (found.length === 0) return { status: 'nothing' };
    const links = await Promise.all(
      found.map(async (each) => ({
        ...each,
        verdict: await sendMessage('identifyLink', { link: each.link }),
      })),
    );
    return { status: 'done', links };
  } catch (error) {
    return { status: 'failed', message: failureWords(error) };
  }
}
