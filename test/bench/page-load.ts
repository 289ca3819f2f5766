import type { Passlink } from '../support/extension.ts';
import { LAB_URL } from '../support/lab.ts';
import { alternate, median, type Result, rounded } from './measure.ts';

const ROUNDS = 21;

/** What the content script costs a dashboard page that loads, against the same without Passlink. */
export async function measurePageLoad(withPasslink: Passlink, without: Passlink): Promise<Result> {
  const taken = await alternate(ROUNDS, {
    with: () => load(withPasslink),
    without: () => load(without),
  });
  const [ours, theirs] = [median(taken.with), median(taken.without)];
  return {
    what: 'loading a dashboard page with Passlink against without',
    value: ours / theirs,
    unit: '×',
    from: `${rounded(ours)} ms : ${rounded(theirs)} ms of main-thread work, medians of ${ROUNDS}`,
  };
}

/**
 * Milliseconds that the page's main thread worked until it came to rest, the content script's part
 * included: it runs when the document is idle, after a load event would have stopped the clock.
 */
async function load({ context }: Passlink): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(`${LAB_URL}froala.html`);
  await page.waitForFunction(() => window.lab !== undefined);
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })),
  );
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  const work = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (work === undefined) throw new Error('Chromium did not say how long the page worked');
  return work * 1000;
}
