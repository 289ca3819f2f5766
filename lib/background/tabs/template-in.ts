import { type FoundEditor, findTargets } from '@/lib/editor/find/find-targets';
import type { OpenTab } from '@/lib/page/tab';

import { dashboardIn } from './dashboard-tab';

/** A template, and the documents that it was found in. */
export interface OpenTemplate extends OpenTab {
  place: FoundEditor;
}

/** The template that is open in a tab; undefined where there is none, or where we may not look. */
export async function templateIn(tabId: number): Promise<OpenTemplate | undefined> {
  const tab = await dashboardIn(tabId);
  const place = tab && (await findTargets(tab.run, tab.frames)).template;
  return place && { ...tab, place };
}
