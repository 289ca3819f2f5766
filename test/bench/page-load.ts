import type { Page } from '@playwright/test';

import { launchPasslink, type Passlink } from '../support/extension.ts';
import { LAB_URL } from '../support/lab.ts';
import { median, type Result, rounded } from './measure.ts';

/** Two browsers differ by more than Passlink costs: each is compared with itself alone. */
const BROWSERS = 6;
const ROUNDS = 5;
/** Each time that Passlink was switched on or off. */
const LOADS = 2;
/** Until what the switch has begun in the browser has ended; ms. */
const SETTLING = 400;

/**
 * A page with little besides its editor, and one whose code weighs megabytes, as a dashboard's
 * does. What Passlink adds is the same in both: only against the second is it a share of anything.
 */
const PAGES = [
  { page: 'froala.html', words: 'a light page' },
  { page: 'monaco.html', words: 'a page as heavy as a dashboard', limit: 1.02 },
] as const;
/** What is loaded first after a switch, so that nothing measured is the first of its kind. */
const WARM_UP = 'plain-fields.html';

interface Load {
  /** Milliseconds from the navigation to the end of the page's load event. */
  loaded: number;
  /**
   * Milliseconds that the main thread worked until it came to rest, the content script's part
   * included: it runs when the document is idle, after the load event has stopped the clock.
   */
  work: number;
}

/** The loads of one round: what slows the computer for a while slows both sides alike. */
type Round = Record<'with' | 'without', Load[]>;

/**
 * What Passlink costs a dashboard page that loads: the same browsers with it and with it switched
 * off, in turn.
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
    // Whatever grows slower from load to load slows both alike.
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

/** As an author would with the switch on the browser's own page of extensions. */
async function switchPasslink(extensions: Page, isOn: boolean): Promise<void> {
  await extensions.evaluate(async (enabled) => {
    const all = await chrome.management.getAll();
    const passlink = all.find(({ name }) => name.startsWith('Passlink'));
    if (!passlink) throw new Error('The browser has no Passlink to switch');
    await chrome.management.setEnabled(passlink.id, enabled);
  }, isOn);
  await extensions.waitForTimeout(SETTLING);
}

/** The middle of what the rounds say, each by itself. */
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
