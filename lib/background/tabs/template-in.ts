import { type FoundEditor, findTargets } from '@/lib/editor/find/find-targets';
import type { OpenTab } from '@/lib/page/tab';

import { dashboardIn } from './dashboard-tab';
import type { Reading } from './last-reading';

/** A template, and the documents in which it was found. */
export interface OpenTemplate extends OpenTab {
  editor: FoundEditor;
}

/**
 * The template that is open in a tab; undefined if there is none, or if we may not read the tab.
 */
export async function templateIn(tabId: number): Promise<OpenTemplate | undefined> {
  const tab = await dashboardIn(tabId);
  return tab && templateOf({ tab, targets: await findTargets(tab.run, tab.frames, tab.choices) });
}

/** The template that a reading found, if any. */
export function templateOf({ tab, targets }: Reading): OpenTemplate | undefined {
  const editor = targets.template;
  return editor && { ...tab, editor };
}
