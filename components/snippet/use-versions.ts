import { useEffect, useState } from 'react';

import { sendMessage } from '@/lib/messages';
import {
  type OfferedVersions,
  WALK_LOOKS_EVERY,
  type WalkState,
  type WalkTask,
} from '@/lib/moengage/versions-walk';

import type { useOpenPage } from '../open-page/use-open-page';

/** The versions of the open message, and the work in all of them, also where it began earlier. */
export function useVersions({ tabId, report, readAgain }: ReturnType<typeof useOpenPage>) {
  const [offered, setOffered] = useState<OfferedVersions | null>(null);
  const [walk, setWalk] = useState<WalkState | null>(null);
  const isRunning = walk?.stage === 'running' || walk?.stage === 'stopping';

  // Each reading of the page is a reason to look at its tabs, too.
  useEffect(() => {
    if (report?.status !== 'template' || tabId === undefined) return undefined;
    let isWanted = true;
    const read = async () => {
      const [versions, state] = await readVersions(tabId);
      if (!isWanted) return;
      setOffered(versions);
      setWalk(state);
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
        (state) => setWalk(state),
        () => undefined,
      );
    }, WALK_LOOKS_EVERY);
    return () => clearInterval(timer);
  }, [isRunning, tabId]);

  return {
    offered,
    walk,
    isRunning,
    start: async (id: string, task: WalkTask) => {
      if (tabId === undefined || isRunning) return;
      const names = offered?.names ?? [];
      const current = offered?.active ?? names[0] ?? '';
      setWalk({ task, projectId: id, names, results: [], stage: 'running', current });
      setWalk(await sendMessage('walkVersions', { tabId, id, task }).catch(() => null));
      await readAgain();
    },
    cancel: async () => {
      if (tabId !== undefined) await sendMessage('cancelWalk', { tabId });
    },
  };
}

/** What the page offers, and the last work in all of it; nothing where it does not answer. */
async function readVersions(tabId: number): Promise<[OfferedVersions | null, WalkState | null]> {
  try {
    return await Promise.all([
      sendMessage('versionsInPage', { tabId }),
      sendMessage('walkInPage', { tabId }),
    ]);
  } catch {
    return [null, null];
  }
}
