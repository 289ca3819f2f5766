import { useCallback, useEffect, useRef, useState } from 'react';

import type { PageReport } from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';

import { followActiveTab, workingTabId } from './pages';
import { type Attribute, readAttributes } from './read-attributes';

/** What is known about the page in the tab. */
export interface OpenPage {
  tabId: number | undefined;
  /** Undefined until the page has been read. */
  report: PageReport | undefined;
  /** Attributes that the open template uses, without duplicates. */
  attributes: Attribute[];
}

const UNKNOWN: OpenPage = { tabId: undefined, report: undefined, attributes: [] };

/**
 * Reads the open page: at once, when the popup regains the focus, and when another tab becomes
 * active.
 */
export function useOpenPage(): OpenPage & { readAgain: () => Promise<void> } {
  const [page, setPage] = useState(UNKNOWN);
  const latest = useRef(0);
  const readAgain = useCallback(async () => {
    const turn = ++latest.current;
    const isWanted = () => turn === latest.current;
    const read = await readOpenPage(isWanted);
    if (isWanted()) setPage(read);
  }, []);
  useEffect(() => {
    const read = () => void readAgain();
    read();
    window.addEventListener('focus', read);
    const stopFollowing = followActiveTab(window.location.search, read);
    return () => {
      latest.current += 1;
      window.removeEventListener('focus', read);
      stopFollowing();
    };
  }, [readAgain]);
  return { ...page, readAgain };
}

async function readOpenPage(isWanted: () => boolean): Promise<OpenPage> {
  const tabId = await workingTabId(window.location.search).catch(() => undefined);
  if (tabId === undefined) return { ...UNKNOWN, report: { status: 'elsewhere' } };
  try {
    const report = await sendMessage('readPage', { tabId });
    const attributes =
      report.status === 'template' ? await readAttributes(report.template, isWanted) : [];
    return { tabId, report, attributes };
  } catch {
    // For the author, a page that cannot be read is a page without a template.
    return { ...UNKNOWN, tabId, report: { status: 'elsewhere' } };
  }
}
