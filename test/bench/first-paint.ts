import type { Passlink } from '../support/extension.ts';
import { alternate, median, type Result, rounded } from './measure.ts';

const ROUNDS = 15;

/**
 * How soon the popup shows something, and how soon its tabs can be used, compared with a bare React
 * page from the same extension in the same browser. Milliseconds from the navigation.
 */
export async function measureFirstPaint(passlink: Passlink): Promise<Result[]> {
  const usable: number[] = [];
  const { popup, bare } = await alternate(ROUNDS, {
    popup: async () => {
      const { paint, tabs } = await visit(passlink, 'popup.html', '[role="tab"]');
      usable.push(tabs);
      return paint;
    },
    bare: async () => (await visit(passlink, 'bare/index.html', 'h1')).paint,
  });
  const [ours, theirs, tabs] = [median(popup), median(bare), median(usable.slice(1))];
  return [
    {
      what: 'popup’s first contentful paint against a bare React page’s',
      value: ours / theirs,
      unit: '×',
      from: `${rounded(ours)} ms : ${rounded(theirs)} ms, medians of ${ROUNDS}`,
      limit: 1.8,
    },
    {
      what: 'popup’s tabs in place against a bare React page’s first contentful paint',
      value: tabs / theirs,
      unit: '×',
      from: `${rounded(tabs)} ms : ${rounded(theirs)} ms; the first paint is a still picture of it`,
    },
  ];
}

/** Opens one of the extension's pages in a new tab; `tabs` is the time when `selector` appears. */
async function visit({ context, worker }: Passlink, path: string, selector: string) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.addInitScript((wanted) => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector(wanted)) return;
      observer.disconnect();
      performance.mark('wanted');
    }).observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(new URL(`/${path}`, worker.url()).href);
  await page.waitForSelector(selector);
  const times = await page.evaluate(
    () =>
      new Promise<{ paint: number; tabs: number }>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          const mark = performance.getEntriesByName('wanted')[0];
          if (paint && mark) resolve({ paint: paint.startTime, tabs: mark.startTime });
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await page.close();
  return times;
}
