import { encodeHex } from '@/lib/bytes/hex';
import { encodeUtf8 } from '@/lib/bytes/utf8';
import { findBlocks } from '@/lib/block/find-blocks';
import { ownBlocks } from '@/lib/block/own-blocks';
import type { CheckReport } from '@/lib/check';
import { type Version, versionIn, versionName } from '@/lib/moengage/versions';
import { MOST_TOLD, type VersionCheck, type WalkResult } from '@/lib/moengage/versions-walk';
import { readProjects } from '@/lib/storage/storage';
import type { ProjectStore } from '../store/project-store';
import type { OpenTemplate } from '../tabs/template-in';
import { readRows } from './read-rows';
import { checkItem } from './walk-item';

type Report = Extract<CheckReport, { status: 'checked' }>;
type Found = Omit<WalkResult, 'name'>;

/** What is known of a version's text: whether it has the project's link, and its problems. */
export async function resultOf(
  store: ProjectStore,
  projectId: string,
  template: string,
  report: Report,
): Promise<Found> {
  const [project, projects] = await Promise.all([store.find(projectId), readProjects()]);
  const others = projects.filter((each) => each.id !== projectId);
  const { length } = ownBlocks(findBlocks(template), project, others);
  return {
    status: length > 0 ? 'found' : 'missing',
    check: inShort(report),
    text: await digestOf(template),
  };
}

function inShort({ findings, isLocked }: Report): VersionCheck {
  const problems = findings.flatMap(({ severity, message, line }) =>
    severity === 'hint' ? [] : [{ severity, message, line }],
  );
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: problems.length - errors,
    worst: problems.slice(0, MOST_TOLD),
    ...(isLocked && { isLocked }),
  };
}

/**
 * Brings the kept check up to date with what a version was seen to hold. The same text has the same
 * problems, whichever tab the page marks; of another text nobody knows whether the mark is right, so
 * the version counts as not checked.
 * @param report undefined where the author goes on writing there: it is not known what will come.
 */
export async function noteSeen(
  store: ProjectStore,
  tabId: number,
  open: OpenTemplate,
  report: Report | undefined,
): Promise<void> {
  const kept = await checkItem.getValue(tabId);
  // A walk has the tabs for itself.
  if (!kept || kept.state.endedAt === undefined || kept.page !== open.pageOf(0)) return;
  const { editor } = open;
  const { template } = editor.found;
  const name = versionName(versionIn((await readRows(open, editor)).rows));
  const known = kept.state.results.find((each) => each.name === name);
  if (known?.text === undefined) return;
  if (known.text !== (await digestOf(template))) return keepResult(tabId, name, CHANGED);
  const { projectId } = kept.state;
  const seen = report && (await resultOf(store, projectId, template, report));
  await keepResult(tabId, name, seen ?? { ...known, visited: true });
}

/**
 * Tells the kept check of a change of ours. What it has made of the version is checked when that is
 * looked at next.
 */
export async function noteChange(
  tabId: number,
  version: Version,
  { before, after }: { before: string; after: string },
): Promise<void> {
  const name = versionName(version);
  const kept = await checkItem.getValue(tabId);
  const known = kept?.state.results.find((each) => each.name === name)?.text;
  if (known === undefined) return;
  const isKnown = known === (await digestOf(before));
  await keepResult(tabId, name, { ...CHANGED, ...(isKnown && { text: await digestOf(after) }) });
}

/** Puts what is known of a version in the place of what was known of it. */
export async function keepResult(tabId: number, name: string, result: Found): Promise<void> {
  const kept = await checkItem.getValue(tabId);
  if (!kept) return;
  const { state } = kept;
  const results = state.results.map((each) => (each.name === name ? { name, ...result } : each));
  await checkItem.setValue(tabId, { ...kept, state: { ...state, results } });
}

const CHANGED: Found = { status: 'refused', message: 'Its text has changed since.' };

/** SHA-256 of a text, less its white space, which the page moves whenever it draws an editor. */
async function digestOf(text: string): Promise<string> {
  const bytes = encodeUtf8(text.replaceAll(/\s+/g, ''));
  return encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
