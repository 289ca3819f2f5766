import type { Page } from '@playwright/test';

import { launchPasslink, type Passlink } from '../support/extension.ts';
import { LAB_URL } from '../support/lab.ts';
import { median, type Result, rounded } from './measure.ts';

/** Browsers differ by more than Passlink costs, so each is compared only with itself. */
const BROWSERS = 6;
const ROUNDS = 5;
/** Loads after each time that Passlink was switched on or off. */
const LOADS = 2;
/** Milliseconds until the browser has finished the work that the switch began. */
const SETTLING = 400;

/**
 * A page with little besides its editor, and one with megabytes of code, like a dashboard. Passlink
 * adds the same time to both, so a percentage makes sense only for the second.
 */
const PAGES = [
  { page: 'froala.html', words: 'a light page' },
  { page: 'monaco.html', words: 'a page as heavy as a dashboard', limit: 1.02 },
] as const;
/** The page that is loaded first after a switch, so that no measured load is the first one. */
const WARM_UP = 'plain-fields.html';

interface Load {
  /** Milliseconds from the navigation to the end of the page's load event. */
  loaded: number;
  /**
   * Milliseconds that the main thread works until it is idle, including the content script: that runs
   * when the document is idle, after the load event.
   */
  work: number;
}

/** The loads of one round: a slow moment of the computer affects both sides alike. */
type Round = Record<'with' | 'without', Load[]>;

/**
 * The cost of Passlink for loading a dashboard page: the same browsers with and without Passlink, in
 * turn.
 * @param extension its unpacked folder.
 */
export async function measurePageLoad(extension: string): Promise<Result[]> {
  const taken = PAGES.map((): Round[] => []);
  for (let count = 0; count < BROWSERS; count += 1) {
    const passlink = await launchPasslink({ extension });
    for (const [at, { page }] of PAGES.entries()) {
      taken[at]?.push(...(await measureBrowser(passlink, page)));
    }
    await passlink.close();
  }
  return PAGES.flatMap(({ page: _page, words, ...held }, at) => [
    { ...compare(taken[at] ?? [], 'loaded', `loading ${words}`), ...held },
    compare(taken[at] ?? [], 'work', 'work of its main thread until it rests'),
  ]);
}

async function measureBrowser(passlink: Passlink, name: string): Promise<Round[]> {
  const rounds: Round[] = [];
  const extensions = await passlink.context.newPage();
  await extensions.goto('chrome://extensions');
  await load(passlink, name);
  for (let round = 0; round < ROUNDS; round += 1) {
    // An effect that grows from load to load affects both alike.
    const order = ['with', 'without'] as const;
    const taken: Round = { with: [], without: [] };
    for (const side of round % 2 === 0 ? order : order.toReversed()) {
      await switchPasslink(extensions, side === 'with');
      await load(passlink, WARM_UP);
      for (let count = 0; count < LOADS; count += 1) taken[side].push(await load(passlink, name));
    }
    rounds.push(taken);
  }
  await extensions.close();
  return rounds;
}

/** Switches the extension as an author would on the browser's own page of extensions. */
async function switchPasslink(extensions: Page, isOn: boolean): Promise<void> {
  await extensions.evaluate(async (enabled) => {
    const all = await chrome.management.getAll();
    const passlink = all.find(({ name }) => name.startsWith('Passlink'));
    if (!passlink) throw new Error('The browser has no Passlink to switch');
    await chrome.management.setEnabled(passlink.id, enabled);
  }, isOn);
  await extensions.waitForTimeout(SETTLING);
}

/** The median of the results of all rounds, each computed by itself. */
function compare(rounds: readonly Round[], part: keyof Load, what: string): Result {
  const middle = (some: readonly Round[], side: keyof Round) =>
    median(some.flatMap((round) => round[side].map((one) => one[part])));
  const ratios = rounds
    .map((round) => middle([round], 'with') / middle([round], 'without'))
    .toSorted((one, other) => one - other);
  const quarter = Math.floor(ratios.length / 4);
  const [low = 0, high = 0] = [ratios[quarter], ratios.at(-1 - quarter)];
  return {
    what: `${what} with Passlink against without`,
    value: median(ratios),
    unit: '×',
    from: `${rounded(middle(rounds, 'with'))} ms : ${rounded(middle(rounds, 'without'))} ms, ${rounds.length} rounds in ${BROWSERS} browsers, half of them ${rounded(low)}–${rounded(high)}×`,
  };
}

async function load({ context }: Passlink, name: string): Promise<Load> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(LAB_URL + name);
  await page.waitForFunction(() => window.lab !== undefined);
  const loaded = await page.evaluate(async () => {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
    const [navigation] = performance.getEntriesByType('navigation');
    return (navigation as PerformanceNavigationTiming).loadEventEnd;
  });
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  const work = metrics.find(({ name: metric }) => metric === 'TaskDuration')?.value;
  if (work === undefined) throw new Error('Chromium did not say how long the page worked');
  return { loaded, work: work * 1000 };
}
