import { type FoundPlace, survey } from '@/lib/editor/survey';
import { framesOf, tabRunner } from '@/lib/editor/tab';

import { isDashboardTab } from './pages';

/** The template that is open in a tab; undefined where there is none, or where we may not look. */
export async function templateIn(tabId: number): Promise<FoundPlace | undefined> {
  if (!(await isDashboardTab(tabId))) return undefined;
  return (await survey(tabRunner(tabId), await framesOf(tabId))).template;
}
