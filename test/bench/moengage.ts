import type { Page } from '@playwright/test';

import type { Ready } from '../e2e/insertions.ts';
import { LOOKS_AT } from '../../lib/editor/hold/watch.ts';
import type { LastHold } from '../../lib/editor/types.ts';
import { openEmail, stored } from '../e2e/moengage-page.ts';
import { median, type Result, rounded } from './measure.ts';

const ROUNDS = 5;
/** A usual mail, and the longest whose commit has been seen. */
const KILOBYTES = [12, 80];

/** What the page's Code View has taken of its own time, in milliseconds since it was opened. */
const blocked = (page: Page) => page.evaluate(() => window.lab?.getBlocked?.() ?? 0);

/**
 * Time from the request for an insertion into the practice dashboard's open Code View to
 * “Inserted”, and from there to “Inserted and checked”, without the time in which Froala itself
 * keeps the page busy. The first is told in round trips of the page's own, leaving the Code View and
 * coming back; the second against the last look that it has to wait for.
 */
export async function measureMoEngage(passlink: Ready): Promise<Result[]> {
  const results: Result[] = [];
  for (const kilobytes of KILOBYTES) results.push(...(await measureMail(passlink, kilobytes)));
  return results;
}

async function measureMail(passlink: Ready, kilobytes: number): Promise<Result[]> {
  const { page, tabId, insert, undo } = await openEmail(passlink, { kb: String(kilobytes) });
  const { length } = await stored(page);
  const rounds: { total: number; froalas: number; trip: number; checked: number }[] = [];
  // The first round only warms up, as everywhere in this folder.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = await blocked(page);
    await page.locator('.fr-toolbar [data-cmd="html"]').first().click();
    await page.locator('.fr-toolbar [data-cmd="html"]').first().click();
    const before = await blocked(page);
    const begun = performance.now();
    const outcome = await insert();
    const total = performance.now() - begun;
    const froalas = (await blocked(page)) - before;
    if ((outcome as { status: string }).status !== 'inserted') {
      throw new Error(`The practice dashboard: ${JSON.stringify(outcome)}`);
    }
    const last = (await passlink.ask('settledInPage', { tabId })) as LastHold;
    const checked = performance.now() - begun;
    if (last.report.stage !== 'held') {
      throw new Error(`The practice dashboard: ${JSON.stringify(last)}`);
    }
    await undo();
    if (round > 0) rounds.push({ total, froalas, trip: before - start, checked });
  }
  await page.close();
  const trip = median(rounds.map((each) => each.trip));
  const total = median(rounds.map((each) => each.total));
  const ours = median(rounds.map((each) => each.total - each.froalas));
  const checked = median(rounds.map((each) => each.checked));
  const lastLook = LOOKS_AT.at(-1) ?? 0;
  const size = `${Math.round(length / 1024)} KB`;
  return [
    {
      what: `insertion into MoEngage's Code View, ${size}, without Froala's own time`,
      value: ours / trip,
      unit: '×',
      from: `${rounded(ours)} ms of ${rounded(total)} ms; the page's own round trip takes ${rounded(trip)} ms`,
    },
    {
      what: `the same until “Inserted and checked”, against the last look`,
      value: checked / lastLook,
      unit: '×',
      from: `${rounded(checked)} ms; the last look is ${lastLook} ms after the change was written`,
    },
  ];
}
