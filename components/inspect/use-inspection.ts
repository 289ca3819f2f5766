import { useCallback, useEffect, useRef, useState } from 'react';

import { type LinkVerdict, sendMessage } from '@/lib/messages';
import { findLinks, type FoundLink } from '@/lib/passkit';

import { shortLinkHosts } from '@/lib/proof/arrival';

import { failureWords } from '../ui';

/** A link found in the pasted text, with its report. */
export interface InspectedLink extends FoundLink {
  verdict: LinkVerdict;
}

export type Inspection =
  | { status: 'empty' }
  | { status: 'nothing' }
  /** No SmartPass link, but short links of MoEngage, which may hide one. */
  | { status: 'shortened'; hosts: string[] }
  | { status: 'done'; links: InspectedLink[] }
  | { status: 'failed'; message: string };

/** Waits for a pause between keys; pasting is a single change. */
const PAUSE_MS = 150;

/**
 * Searches a text for links whenever it changes. Drops the result for a text that is no longer
 * current.
 */
export function useInspection(text: string): {
  /** Undefined until there is a result. */
  inspection: Inspection | undefined;
  tryAgain: () => void;
} {
  const [inspection, setInspection] = useState<Inspection>();
  const latest = useRef(0);
  const inspect = useCallback(async (asked: string) => {
    const turn = ++latest.current;
    const next = await inspectText(asked);
    if (turn === latest.current) setInspection(next);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => void inspect(text), PAUSE_MS);
    return () => {
      latest.current += 1;
      clearTimeout(timer);
    };
  }, [text, inspect]);
  return {
    inspection: text.trim() === '' ? { status: 'empty' } : inspection,
    tryAgain: () => void inspect(text),
  };
}

async function inspectText(text: string): Promise<Inspection> {
  if (text.trim() === '') return { status: 'empty' };
  try {
    const found = findLinks(text);
    if (found.length === 0) {
      const hosts = shortLinkHosts(text);
      return hosts.length > 0 ? { status: 'shortened', hosts } : { status: 'nothing' };
    }
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
