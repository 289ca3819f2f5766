import { EDITOR_PAGES, type EditorPage } from '../e2e/editor-pages.ts';
import type { Ready } from '../e2e/insertions.ts';
import { tabIdOf } from '../support/extension.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { median, type Result, rounded } from './measure.ts';

const ROUNDS = 7;
/** As long as a mail may be before Gmail clips it, where the lab's page takes a length. */
const KILOBYTES = 90;

/** From asking for an insertion to its read-back, in each editor; the popup asks the same way. */
export async function measureEditors(passlink: Ready): Promise<Result[]> {
  const results: Result[] = [];
  for (const each of EDITOR_PAGES) results.push(await measureEditor(passlink, each));
  return results;
}

async function measureEditor(
  passlink: Ready,
  { name, page: path, query }: EditorPage,
): Promise<Result> {
  const page = await openLab(passlink.context, path, { ...query, kb: String(KILOBYTES) });
  const tabId = await tabIdOf(passlink.worker, page);
  const { length } = await savedTemplate(page);
  const taken: number[] = [];
  // The first round warms up, as everywhere here.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begun = performance.now();
    const outcome = await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
    if (round > 0) taken.push(performance.now() - begun);
    if ((outcome as { status: string }).status !== 'inserted') {
      throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    }
    await passlink.ask('undoInPage', { tabId });
    // An author clicks on a page that rests; drawing what was undone is not the next one's time.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  }
  await page.close();
  return {
    what: `insertion into ${name}, ${Math.round(length / 1024)} KB, asked to read back`,
    value: median(taken),
    unit: ' ms',
    from: `median of ${ROUNDS}, ${rounded(Math.min(...taken))} to ${rounded(Math.max(...taken))} ms`,
    limit: 150,
  };
}
