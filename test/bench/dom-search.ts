import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { BrowserContext } from '@playwright/test';
import { transformWithEsbuild } from 'vite';

import { openLab } from '../support/lab.ts';
import { ROOT } from '../support/paths.ts';
import { median, type Result, rounded } from './measure.ts';

const ROUNDS = 15;
/** Elements of a page as long as the longest dashboards. */
const NODES = 20_000;

/**
 * Time of one search through a long page, as each command to an editor makes it, beside the browser's
 * own search, which looks into no shadow root.
 */
export async function measureDomSearch(context: BrowserContext): Promise<Result> {
  const path = join(ROOT, 'lib/page/dom/tree.ts');
  const { code } = await transformWithEsbuild(await readFile(path, 'utf8'), path);
  const page = await openLab(context, 'index.html');
  const taken = await page.evaluate(
    `(() => {
      ${code.replaceAll(/^export (?=function|\\{)/gm, '').replaceAll(/^\\{[^]*?\\};?$/gm, '')}
      const box = document.createElement('div');
      for (let at = 0; at < ${NODES} / 4; at += 1) {
        box.append(Object.assign(document.createElement('p'), { innerHTML: '<i>a</i><b><u>b</u></b>' }));
      }
      document.body.append(box);
      const timed = (work) => { const begun = performance.now(); work(); return performance.now() - begun; };
      return Array.from({ length: ${ROUNDS} + 1 }, () => [
        timed(() => deepAll('*')),
        timed(() => [...document.querySelectorAll('*')]),
      ]).slice(1);
    })()`,
  );
  await page.close();
  const rounds = taken as [number, number][];
  const ours = median(rounds.map(([each]) => each));
  const own = median(rounds.map(([, each]) => each));
  return {
    what: `search through a page of ${NODES} elements`,
    value: ours,
    unit: ' ms',
    from: `median of ${ROUNDS}; ${rounded(ours / own)} times the browser's own search`,
    limit: 10,
  };
}
