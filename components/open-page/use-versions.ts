import { useEffect, useState } from 'react';

import { sendMessage } from '@/lib/messages';
import {
  type OfferedVersions,
  WALK_LOOKS_EVERY,
  type WalkState,
  type WalkTask,
} from '@/lib/moengage/versions-walk';

import type { useOpenPage } from './use-open-page';

/** The versions of the open message, and the work in all of them, also where it began earlier. */
export interface Versions {
  offered: OfferedVersions | null;
  /** What is at work, or the last change. */
  walk: WalkState | null;
  /** The last check of all. */
  check: WalkState | null;
  isRunning: boolean;
  /** @param only the versions to work in, by name; default: all. */
  start: (id: string, task: WalkTask, only?: string[]) => Promise<void>;
  cancel: () => Promise<void>;
  /** Opens the tab of a version; answers why that was not possible, or null. */
  open: (name: string) => Promise<string | null>;
}

type Known = Pick<Versions, 'offered' | 'walk' | 'check'>;

const NOTHING: Known = { offered: null, walk: null, check: null };

export function useVersions({
  tabId,
  report,
  readAgain,
}: ReturnType<typeof useOpenPage>): Versions {
  const [known, setKnown] = useState(NOTHING);
  const { offered, walk } = known;
  const isRunning = walk?.stage === 'running' || walk?.stage === 'stopping';

  // Each reading of the page is a reason to look at its tabs, too.
  useEffect(() => {
    if (report?.status !== 'template' || tabId === undefined) return undefined;
    let isWanted = true;
    const read = async () => {
      const found = await readVersions(tabId);
      if (isWanted) setKnown(found);
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [report, tabId]);

  useEffect(() => {
    if (!isRunning || tabId === undefined) return undefined;
    const timer = setInterval(() => {
      void sendMessage('walkInPage', { tabId }).then(
        (state) => setKnown((now) => ({ ...now, walk: state })),
        () => undefined,
      );
    }, WALK_LOOKS_EVERY);
    return () => clearInterval(timer);
  }, [isRunning, tabId]);

  return {
    ...known,
    isRunning,
    start: async (id, task, only) => {
      if (tabId === undefined || isRunning) return;
      const names = only ?? offered?.names ?? [];
      const active = offered?.active ?? '';
      const current = names.includes(active) ? active : (names[0] ?? '');
      const begun: WalkState = {
        task,
        projectId: id,
        names,
        results: [],
        stage: 'running',
        current,
      };
      setKnown((now) => ({ ...now, walk: begun }));
      const asked = { tabId, id, task, ...(only && { only }) };
      const ended = await sendMessage('walkVersions', asked).catch(() => null);
      setKnown((now) =>
        task === 'check' ? { ...now, walk: null, check: ended } : { ...now, walk: ended },
      );
      await readAgain();
    },
    cancel: async () => {
      if (tabId !== undefined) await sendMessage('cancelWalk', { tabId });
    },
    open: async (name) => {
      if (tabId === undefined) return null;
      const why = await sendMessage('openVersionInPage', { tabId, name }).catch(() => NO_ANSWER);
      await readAgain();
      return why;
    },
  };
}

const NO_ANSWER = 'The page did not answer. Reload it, then open the tab there.';

/** What the page offers, and the last work in all of it; nothing where it does not answer. */
async function readVersions(tabId: number): Promise<Known> {
  try {
    const [offered, walk, check] = await Promise.all([
      sendMessage('versionsInPage', { tabId }),
      sendMessage('walkInPage', { tabId }),
      sendMessage('versionsCheckInPage', { tabId }),
    ]);
    return { offered, walk, check };
  } catch {
    return NOTHING;
  }
}
