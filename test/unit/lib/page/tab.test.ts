import { browser } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { openTab } from '../../../../lib/page/tab';

interface Shown {
  frameId: number;
  documentId?: string;
  origins: string[];
  movedAt?: number;
  address?: string;
}

const DASHBOARD = 'https://dashboard-01.moengage.com';
const TOP: Shown = { frameId: 0, documentId: 'top', origins: [DASHBOARD] };

let targets: unknown[];

/** Sets the frames that the browser reports for a tab; every later run returns `done`. */
function show(...frames: Shown[]): void {
  targets = [];
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation((async ({
    target,
  }: {
    target: { allFrames?: boolean };
  }) => {
    if (!target.allFrames) {
      targets.push(target);
      return [{ frameId: 0, result: 'done' }];
    }
    return frames.map(({ movedAt = 0, address = 'about:blank', origins, ...frame }) => ({
      ...frame,
      result: { movedAt, origins, address },
    }));
  }) as never);
}

beforeEach(() => void vi.restoreAllMocks());

const isTheirs = (origin: string | undefined) => origin === 'https://app.passkit.com';

const inDashboard = (origin: string, ...around: string[]) => ({
  frameId: 1,
  documentId: 'inner',
  origins: [origin, ...around, DASHBOARD],
});

/** Opens a dashboard at this path, with the drag-and-drop editor in a frame at that address. */
function openAt(path: string, frame: string) {
  const address = `${DASHBOARD}/${path}`;
  show({ ...TOP, address }, { ...inDashboard('https://app.getbee.io'), address: frame });
  return openTab(7);
}

describe('the documents of a tab', () => {
  it('are listed from the one that the author was in last', async () => {
    show(TOP, { ...inDashboard(DASHBOARD), movedAt: 5 }, { ...inDashboard(DASHBOARD), frameId: 2 });
    expect((await openTab(7))?.frames).toEqual([1, 0, 2]);
  });

  it('are addressed by the id of the document that was read, not by its frame', async () => {
    show(TOP, inDashboard('https://app.getbee.io'));
    const tab = await openTab(7);
    expect(await tab?.run(1, 'MAIN', () => '', [])).toBe('done');
    expect(targets).toEqual([{ tabId: 7, documentIds: ['inner'] }]);
    expect(tab?.documentOf(1)).toBe('inner');
  });

  it('tell the drag-and-drop editor’s frame from the dashboard’s own', async () => {
    show(TOP, inDashboard('https://app.getbee.io'), { ...inDashboard(DASHBOARD), frameId: 2 });
    const tab = await openTab(7);
    expect([0, 1, 2].map((frame) => tab?.isDragAndDrop(frame))).toEqual([false, true, false]);
  });

  it('are recognised by the campaign in the tab’s address and by their own', async () => {
    const tab = await openAt('campaigns/1?step=content', 'https://app.getbee.io/a#one');
    const same = await openAt('campaigns/1?step=goals#preview', 'https://app.getbee.io/a');
    for (const frame of [0, 1]) expect(same?.pageOf(frame)).toBe(tab?.pageOf(frame));
    const elsewhere = await openAt('campaigns/1?step=content', 'https://app.getbee.io/b');
    expect(elsewhere?.pageOf(0)).toBe(tab?.pageOf(0));
    expect(elsewhere?.pageOf(1)).not.toBe(tab?.pageOf(1));
    const another = await openAt('campaigns/2?step=content', 'https://app.getbee.io/a');
    for (const frame of [0, 1]) expect(another?.pageOf(frame)).not.toBe(tab?.pageOf(frame));
    expect(tab?.pageOf(2)).toBeUndefined();
  });

  it('may belong to another site on request, but only in that site’s own page', async () => {
    const site = { isHome: isTheirs, isWelcome: isTheirs };
    show({ frameId: 0, origins: ['https://app.passkit.com'] });
    expect((await openTab(7, site))?.frames).toEqual([0]);
    show(TOP, inDashboard('https://app.passkit.com'));
    expect(await openTab(7, site)).toBeUndefined();
  });

  it('are addressed by their frames if the browser has no document ids', async () => {
    show({ frameId: 0, origins: [DASHBOARD] });
    await (await openTab(7))?.run(0, 'ISOLATED', () => '', []);
    expect(targets).toEqual([{ tabId: 7, frameIds: [0] }]);
  });

  it.each([
    ['of another site', inDashboard('https://evil.test')],
    ['of a look-alike', inDashboard(`${DASHBOARD}.evil.test`)],
    ['without an origin', inDashboard('null')],
    ['of a dashboard inside another site’s', inDashboard(DASHBOARD, 'https://evil.test')],
  ])('do not include a frame %s', async (_, frame) => {
    show(TOP, frame);
    const tab = await openTab(7);
    expect(tab?.frames).toEqual([0]);
    await expect(tab?.run(1, 'ISOLATED', () => '', [])).rejects.toThrow('not open');
    expect(targets).toEqual([]);
  });

  it.each([
    ['another site', 'https://evil.test'],
    ['the drag-and-drop editor’s own', 'https://app.getbee.io'],
  ])('do not exist if the tab shows %s around a dashboard', async (_, top) => {
    show(
      { frameId: 0, documentId: 'top', origins: [top] },
      { frameId: 1, documentId: 'inner', origins: [DASHBOARD, top] },
    );
    expect(await openTab(7)).toBeUndefined();
  });

  it('do not exist if the browser denies access', async () => {
    vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('Cannot access.'));
    expect(await openTab(7)).toBeUndefined();
  });
});
