import { launchPasslink, type Passlink } from '../support/extension.ts';
import { LAB_URL } from '../support/lab.ts';
import { alternate, median, type Result, rounded } from './measure.ts';

/** Two browsers differ by some hundredths without any extension; pairs of new ones even that out. */
const PAIRS = 7;
const ROUNDS = 9;

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

/** One pair of browsers: medians of the rounds that they took in turn. */
type Pair = Record<'with' | 'without', Load>;

/**
 * What Passlink costs a dashboard page that loads, against the same without Passlink.
 * @param extension its unpacked folder.
 */
export async function measurePageLoad(extension: string): Promise<Result[]> {
  const pairs: Record<string, Pair[]> = {};
  for (let count = 0; count < PAIRS; count += 1) {
    const ours = await launchPasslink({ extension });
    const theirs = await launchPasslink({ extension: false });
    for (const { page } of PAGES) (pairs[page] ??= []).push(await measurePair(ours, theirs, page));
    await ours.close();
    await theirs.close();
  }
  return PAGES.flatMap(({ page, words, ...held }) => [
    { ...compare(pairs[page] ?? [], 'loaded', `loading ${words}`), ...held },
    compare(pairs[page] ?? [], 'work', 'work of its main thread until it rests'),
  ]);
}

async function measurePair(ours: Passlink, theirs: Passlink, page: string): Promise<Pair> {
  const taken = await alternate(ROUNDS, {
    with: () => load(ours, page),
    without: () => load(theirs, page),
  });
  return { with: middleOf(taken.with), without: middleOf(taken.without) };
}

function middleOf(loads: readonly Load[]): Load {
  return {
    loaded: median(loads.map(({ loaded }) => loaded)),
    work: median(loads.map(({ work }) => work)),
  };
}

function compare(pairs: readonly Pair[], part: keyof Load, what: string): Result {
  const of = (side: keyof Pair) => pairs.map((pair) => pair[side][part]);
  const ratios = pairs.map((pair) => pair.with[part] / pair.without[part]);
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)].map(rounded);
  return {
    what: `${what} with Passlink against without`,
    value: median(ratios),
    unit: '×',
    from: `${rounded(median(of('with')))} ms : ${rounded(median(of('without')))} ms, ${PAIRS} pairs of new browsers, ${least}–${most}×`,
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
