import { userActivationItem } from '@/lib/storage/user-activation';

import type { RequestingFrame } from '../tabs/dashboard-tab';

interface FrameOfTab {
  tabId: number;
  frameId: number;
}

/** The project that the author requested with the browser's own menu or shortcut, by tab. */
const gestures = new Map<number, { frameId: number; id: string }>();

/**
 * Allows one frame one insertion of a project while `work`, which makes the frame ask for it, runs.
 * Kept in memory only, because the background stays awake during `work`.
 */
export async function duringGesture(
  { tabId, frameId }: FrameOfTab,
  id: string,
  work: () => Promise<void>,
): Promise<void> {
  const gesture = { frameId, id };
  gestures.set(tabId, gesture);
  await userActivationItem.setValue(true);
  try {
    await work();
  } finally {
    if (gestures.get(tabId) === gesture) gestures.delete(tabId);
  }
}

/** Whether the author requested this insertion in this frame. A gesture counts once. */
export function takeGesture({ tabId, frameId }: RequestingFrame, id: string): boolean {
  const gesture = gestures.get(tabId);
  if (gesture?.frameId !== frameId || gesture.id !== id) return false;
  gestures.delete(tabId);
  return true;
}
