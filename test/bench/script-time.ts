import type { Passlink } from '../support/extension.ts';
import { LAB_URL } from '../support/lab.ts';
import { median, type Result, rounded } from './measure.ts';

const ROUNDS = 9;

interface TraceEvent {
  name: string;
  /** Microseconds. */
  dur?: number;
  args?: { data?: { url?: string } };
}

/**
 * How long a page's main thread evaluates our content script, from the browser's own trace. Only
 * this part of a page load is ours; any extension's content script costs the rest.
 */
export async function measureScriptTime({ context }: Passlink): Promise<Result> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${LAB_URL}froala.html`);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const events: TraceEvent[] = [];
    const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
    session.on('Tracing.dataCollected', collect);
    await session.send('Tracing.start', {
      categories: 'devtools.timeline',
      transferMode: 'ReportEvents',
    });
    await page.goto(`${LAB_URL}froala.html`);
    await page.waitForTimeout(300);
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
    times.push(timeOfOurs(events));
  }
  await page.close();
  return {
    what: 'evaluating the content script in a page that loads',
    value: median(times),
    unit: ' ms',
    from: `${times.map(rounded).join(', ')} ms`,
  };
}

function timeOfOurs(events: readonly TraceEvent[]): number {
  const ours = events.filter(
    ({ name, args }) =>
      name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension:'),
  );
  if (ours.length === 0) throw new Error('The trace shows no content script');
  return ours.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
}
