import { useCallback, useEffect, useRef, useState } from 'react';

import type { PageReport } from '@/lib/editor/types';
import { sendMessage } from '@/lib/messages';

import type { Attribute } from '../mapping';
import { followActiveTab, workingTabId } from './pages';

/** What stands open in the tab, as far as it is known yet. */
export interface OpenPage {
  tabId: number | undefined;
  /** Undefined until it was read. */
  report: PageReport | undefined;
  /** Attributes that the open template uses, each once. */
  attributes: Attribute[];
}

const UNKNOWN: OpenPage = { tabId: undefined, report: undefined, attributes: [] };

/** Reads the open page at once, when the popup gets the focus back, and when another tab comes in front. */
export function useOpenPage(): OpenPage & { readAgain: () => Promise<void> } {
  const [page, setPage] = useState(UNKNOWN);
  const latest = useRef(0);
  const readAgain = useCallback(async () => {
    const turn = ++latest.current;
    const read = await readOpenPage();
    if (turn === latest.current) setPage(read);
  }, []);
  useEffect(() => {
    const read = () => void readAgain();
    read();
    window.addEventListener('focus', read);
    const stopFollowing = followActiveTab(window.location.search, read);
    return () => {
      window.removeEventListener('focus', read);
      stopFollowing();
    };
  }, [readAgain]);
  return { ...page, readAgain };
}

async function readOpenPage(): Promise<OpenPage> {
  const tabId = await workingTabId(window.location.search).catch(() => undefined);
  if (tabId === undefined) return { ...UNKNOWN, report: { status: 'elsewhere' } };
  try {
    const report = await sendMessage('readPage', { tabId });
    const attributes = report.status === 'template' ? await attributesIn(report.template) : [];
    return { tabId, report, attributes };
  } catch {
    // A page that cannot be read is, to the author, a page without a template.
    return { ...UNKNOWN, tabId, report: { status: 'elsewhere' } };
  }
}

/** Attributes that a template uses, each once. The parser comes only when there is a template. */
async function attributesIn(template: string): Promise<Attribute[]> {
  const { readFields } = await import('@/lib/jinja');
  const attributes = readFields(template).flatMap(({ object, name }) =>
    isAttributeObject(object) ? [{ object, name }] : [],
  );
  return [...new Map(attributes.map((each) => [`${each.object}.${each.name}`, each])).values()];
}

function isAttributeObject(object: string): object is Attribute['object'] {
  return ['UserAttribute', 'EventAttribute', 'CampaignAttribute'].includes(object);
}
