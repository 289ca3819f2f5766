import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'vite';

import { launchWithProject } from '../e2e/insertions.ts';
import { launchPasslink } from '../support/extension.ts';
import { makeProject } from '../support/job.ts';
import { BENCH_EXTENSION, EXTENSION, ROOT } from '../support/paths.ts';
import { measureDomSearch } from './dom-search.ts';
import { measureEditors } from './editors.ts';
import { measureFirstPaint } from './first-paint.ts';
import { measureInsertion } from './insertion.ts';
import { measureMoEngage } from './moengage.ts';
import { print } from './measure.ts';
import { measurePageLoad } from './page-load.ts';
import { measureReading } from './reading.ts';
import { measureScriptTime } from './script-time.ts';

/** Measures everything in one run, so that ratios compare the same machine at the same time. */
async function bench(): Promise<void> {
  await rm(BENCH_EXTENSION, { recursive: true, force: true });
  await cp(EXTENSION, BENCH_EXTENSION, { recursive: true });
  await build({ configFile: join(ROOT, 'test/bench/bare/vite.config.ts') });

  let kept = true;
  for (const result of measureReading()) kept = print(result) && kept;
  const passlink = await launchPasslink({ extension: BENCH_EXTENSION });
  try {
    await makeProject(passlink);
    for (const result of await measureFirstPaint(passlink)) kept = print(result) && kept;
    kept = print(await measureInsertion(passlink)) && kept;
    kept = print(await measureScriptTime(passlink)) && kept;
    for (const result of await measurePageLoad(BENCH_EXTENSION)) kept = print(result) && kept;
    const ready = await launchWithProject({ extension: BENCH_EXTENSION, waits: 'real' });
    kept = print(await measureDomSearch(ready.context)) && kept;
    for (const result of await measureMoEngage(ready)) kept = print(result) && kept;
    for (const result of await measureEditors(ready)) kept = print(result) && kept;
    await ready.close();
  } finally {
    await passlink.close();
  }
  process.exitCode = kept ? 0 : 1;
}

await bench();
