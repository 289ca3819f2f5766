import { browser } from '#imports';

import { placesWithBlocks, updateBlock } from '@/lib/editor/update-block';
import { framesOf, tabRunner } from '@/lib/editor/tab';
import { adapterOf } from '@/lib/editor/adapters';
import type { OldSecretPlace, RotationOutcome } from '@/lib/editor/types';
import { answer } from '@/lib/messages/guard';
import { DASHBOARD_MATCHES } from '@/lib/moengage/hosts';
import type { SnippetStyle } from '@/lib/snippet';
import type { ProjectBook } from '@/lib/state/project-book';

import { buildSnippet } from './build-snippet';
import { rememberInsertion } from './insertions';
import { inTurn, isDashboardTab } from './pages';
import { retiredBlocks } from './retired-blocks';

/** After a secret was replaced: the open templates that still carry the old one, and mending them. */
export function answerRotation(book: ProjectBook): void {
  answer('templatesWithOldSecret', async ({ id }) => {
    const { replaced } = await book.secretsOf(id);
    if (!replaced) return [];
    const tabs = await browser.tabs.query({ url: [...DASHBOARD_MATCHES] });
    const places = await Promise.all(
      tabs.map(async ({ id: tabId, title }) => {
        if (tabId === undefined) return [];
        // A tab that closes, or that the browser has put to sleep, cannot be looked into.
        const found = await inTurn(tabId, () => retiredIn(book, tabId, id)).catch(() => []);
        return found.map(({ place, blocks }) => ({
          tabId,
          title: title ?? '',
          label: adapterOf(place.kind).label,
          links: blocks.length,
        }));
      }),
    );
    return places.flat() satisfies OldSecretPlace[];
  });

  answer('updateOldSecret', async ({ id, tabId }): Promise<RotationOutcome> => {
    if (!(await isDashboardTab(tabId))) return GONE;
    return inTurn(tabId, () => updateAll(book, tabId, id));
  });
}

/** One block after the other, each looked for anew: every change moves what stands behind it. */
async function updateAll(book: ProjectBook, tabId: number, id: string): Promise<RotationOutcome> {
  const run = tabRunner(tabId);
  const build = (style: SnippetStyle, variable: string) => buildSnippet(book, id, style, variable);
  const most = (await retiredIn(book, tabId, id)).flatMap(({ blocks }) => blocks).length;
  let updated = 0;
  for (; updated < most; updated += 1) {
    const [next] = await retiredIn(book, tabId, id);
    const block = next?.blocks[0];
    if (!block) break;
    const { outcome, record } = await updateBlock(run, next.place, block, build);
    if (outcome.status === 'refused') {
      return { status: 'refused', message: outcome.message, updated };
    }
    if (record) await rememberInsertion(tabId, record);
  }
  return { status: 'updated', updated };
}

const GONE: RotationOutcome = {
  status: 'refused',
  message: 'This tab shows no MoEngage template any more. Look at it, then try again.',
  updated: 0,
};

async function retiredIn(book: ProjectBook, tabId: number, projectId: string) {
  const places = await placesWithBlocks(tabRunner(tabId), await framesOf(tabId));
  const retired = await Promise.all(
    places.map(async ({ place }) => ({
      place,
      blocks: await retiredBlocks(book, place.found.template, projectId),
    })),
  );
  return retired.filter(({ blocks }) => blocks.length > 0);
}
