import { browser } from '#imports';
import * as v from 'valibot';

import type { PageReport } from '../editor/types';
import lookAround from '../page/look-around.page';
import { openTab } from '../page/tab';
import documentShape from './document-shape.page';
import libraries from './libraries.page';
import { routeOf } from './known-words';
import {
  documentShapeSchema,
  type FrameShape,
  librariesSchema,
  type PageShape,
} from './page-shape';

/**
 * Describes the page of a tab for a report: elements, libraries, frames and routes, without any text,
 * value, address or key of the author's.
 * @param found what Passlink found there.
 * @returns undefined if the tab shows no page of MoEngage's, or cannot be read.
 */
export async function describePage(
  tabId: number,
  found: PageReport,
): Promise<PageShape | undefined> {
  const tab = await openTab(tabId);
  if (!tab) return undefined;
  const frames = await Promise.all(
    tab.frames.toSorted((one, other) => one - other).map((frameId) => describeFrame(tab, frameId)),
  );
  const known = frames.filter((frame) => frame !== undefined);
  if (known.length === 0) return undefined;
  return {
    format: 'passlink-page-shape',
    version: 1,
    passlink: browser.runtime.getManifest().version,
    browser: browserName(navigator.userAgent),
    found: {
      status: found.status,
      ...(found.status === 'template' && { editor: found.editor }),
    },
    frames: known,
  };
}

type Tab = NonNullable<Awaited<ReturnType<typeof openTab>>>;

/** Undefined if the frame is gone, or the page has made something else of the answer. */
async function describeFrame({ run }: Tab, frameId: number): Promise<FrameShape | undefined> {
  try {
    const [look, shape, used] = await Promise.all([
      run(frameId, 'ISOLATED', lookAround, []),
      run(frameId, 'ISOLATED', documentShape, []),
      run(frameId, 'MAIN', libraries, []).catch(() => []),
    ]);
    const checked = v.safeParse(librariesSchema, used);
    return {
      route: routeOf(look.address),
      depth: Math.max(0, look.origins.length - 1),
      ...v.parse(documentShapeSchema, shape),
      libraries: checked.success ? checked.output : [],
    };
  } catch {
    return undefined;
  }
}

/** The browser and its main version, "Chromium 156". */
function browserName(userAgent: string): string {
  const [, name = 'Browser', version = '0'] = /(Firefox|Edg|Chrome)\/(\d+)/.exec(userAgent) ?? [];
  return `${name === 'Edg' ? 'Edge' : name} ${version}`;
}
