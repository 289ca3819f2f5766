import type { Passlink } from '../support/extension.ts';
import { LAB_URL } from '../support/lab.ts';
import { alternate, median, type Result, rounded } from './measure.ts';

const ROUNDS = 41;

/**
 * A page with little besides its editor, and one whose code weighs megabytes, as a dashboard's
 * does. What Passlink adds is the same in both: only against the second is it a share of anything.
 */
const PAGES = [
  { page: 'froala.html', words: 'a light page' },
  { page: 'monaco.html', words: 'a page as heavy as a dashboard', limit: 1.02 },
] as const;

interface Load {
  /** Milliseconds from the navigation to the end of the page's load event. */
  loaded: number;
  /**
   * Milliseconds that the main thread worked until it came to rest, the content script's part
   * included: it runs when the document is idle, after the load event has stopped the clock.
   */
  work: number;
}

/** What Passlink costs a dashboard page that loads, against the same without Passlink. */
export async function measurePageLoad(
  withPasslink: Passlink,
  without: Passlink,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const each of PAGES) results.push(...(await measure(each, withPasslink, without)));
  return results;
}

async function measure(
  { page, words, ...held }: { page: string; words: string; limit?: number },
  withPasslink: Passlink,
  without: Passlink,
): Promise<Result[]> {
  const taken = await alternate(ROUNDS, {
    with: () => load(withPasslink, page),
    without: () => load(without, page),
    again: () => load(without, page),
  });
  const compare = (what: string, part: keyof Load, limit?: number): Result => {
    const ours = taken.with.map((each) => each[part]);
    const theirs = taken.without.map((each) => each[part]);
    const again = taken.again.map((each) => each[part]);
    return {
      what: `${what} with Passlink against without`,
      value: ratio(ours, theirs),
      unit: '×',
      ...(limit !== undefined && { limit }),
      from: `${rounded(median(ours))} ms : ${rounded(median(theirs))} ms, medians of ${ROUNDS} in turn; without against itself ${rounded(ratio(again, theirs))}×, which is what this machine cannot tell apart`,
    };
  };
  return [
    compare(`loading ${words}`, 'loaded', held.limit),
    compare('work of its main thread until it rests', 'work'),
  ];
}

/** The middle of the ratios of each round: what slows the machine for a while slows both. */
function ratio(ours: number[], theirs: number[]): number {
  return median(ours.map((value, round) => value / theirs[round]!));
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
  const work = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (work === undefined) throw new Error('Chromium did not say how long the page worked');
  return { loaded, work: work * 1000 };
}
