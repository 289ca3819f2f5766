import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureLab, ensurePrepared } from './build.mjs';
import { check } from './check.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages } from './packages.mjs';
import { tool } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const reports = mkdtempSync(join(tmpdir(), 'passlink-reports-'));

/** @param {string} title */
const heading = (title) => console.log(`\n— ${title}`);

/**
 * Reads a runner's report. A runner without a report has failed as a whole.
 * @param {string} file
 * @param {number} code the runner's exit code.
 * @param {(report: any) => Counts} count
 * @returns {Counts}
 */
function read(file, code, count) {
  try {
    const counts = count(JSON.parse(readFileSync(file, 'utf8')));
    const unexplained = code !== 0 && counts.failed === 0;
    const empty = counts.passed + counts.failed === 0;
    return { ...counts, failed: counts.failed + (unexplained || empty ? 1 : 0) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {string} project its name in vitest.config.ts; `!` before a name leaves that project out.
 * @returns {Promise<Counts>}
 */
async function vitest(project) {
  const file = join(reports, `${project.replace('!', 'not-')}.json`);
  const { code } = await tool('vitest', [
    'run',
    `--project=${project}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return read(file, code, (report) => ({
    passed: report.numPassedTests,
    // A file that does not load has no tests that could fail.
    failed: report.numFailedTests + unloaded(report),
    skipped: report.numPendingTests,
  }));
}

/** @param {any} report */
function unloaded(report) {
  return report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
}

/** @returns {Promise<Counts>} */
async function endToEnd() {
  const file = join(reports, 'e2e.json');
  const { code } = await tool('playwright', ['test'], { env: { PASSLINK_REPORT: file } });
  return read(file, code, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

/** Builds the lab ahead; where that fails, the end-to-end tests report it. */
async function labPages() {
  await ensureLab().catch(() => undefined);
}

await ensurePackages();
await ensureChromium();
await ensurePrepared();

heading('types, lint, format, unused code, bundles');
// The lab's pages take longer to build than the checks take, and need one core of two.
const [checks] = await Promise.all([check(), labPages()]);
heading('unit and component tests');
const unit = await vitest('!oracle');
heading('oracle: real Jinja2');
const { findPython } = await import('./python.mjs');
if (findPython() === undefined) {
  console.log('No Python with jinja2, bs4 and lxml here, so these tests are skipped.');
  console.log('On Debian: apt-get install python3-jinja2 python3-bs4 python3-lxml');
}
const oracle = findPython() === undefined ? undefined : await vitest('oracle');
heading('end to end in Chromium');
const e2e = await endToEnd();

const counts = [
  {
    passed: checks.filter(({ passed }) => passed).length,
    failed: checks.filter(({ passed }) => !passed).length,
    skipped: 0,
  },
  unit,
  ...(oracle ? [oracle] : []),
  e2e,
];
const sum = (/** @type {keyof Counts} */ key) =>
  counts.reduce((total, each) => total + each[key], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
