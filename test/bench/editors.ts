import { EDITOR_PAGES } from '../e2e/editor-pages/index.ts';
import type { EditorPage } from '../e2e/editor-pages/types.ts';
import type { Ready } from '../e2e/insertions.ts';
import { tabIdOf } from '../support/extension.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { median, type Result, rounded } from './measure.ts';

const ROUNDS = 7;
/** The length at which Gmail clips a mail, for lab pages that accept a length. */
const KILOBYTES = 90;

/** Time from the request for an insertion to its read-back, in each editor, asked as the popup does. */
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
  // The first round only warms up, as everywhere in this folder.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begun = performance.now();
    const outcome = await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
    if (round > 0) taken.push(performance.now() - begun);
    if ((outcome as { status: string }).status !== 'inserted') {
      throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    }
    await passlink.ask('undoInPage', { tabId });
    // An author clicks on an idle page, so the time for drawing the undo does not count.
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
