import { encodeUtf8 } from '@/lib/bytes/utf8';
import { browser } from '#imports';

import {
  applyEdits,
  type CheckedFinding,
  type CheckReport,
  describeFindings,
  type FindProblems,
  type FixOutcome,
  applyFixes,
  likeSecrets,
  mend,
  type MendedOutcome,
  nameFindings,
  refuseFix,
  refuseMended,
  refuseShow,
  type ShowOutcome,
  tellFixed,
} from '@/lib/check';
import { adapterOf } from '@/lib/editor/adapters';
import { findBlocks } from '@/lib/block/find-blocks';
import { withoutBlocks } from '@/lib/block/without-blocks';
import { editTemplate, showPlace } from '@/lib/editor/write/edit';
import { type Finding, findProblems } from '@/lib/jinja';
import type { Handlers } from '@/lib/messages';
import type { CHECK_MESSAGES } from '@/lib/messages/table/check';
import type { ProjectStore } from '../store/project-store';

import { showCount } from './badge';
import { type CheckContext, checkContext } from './check-context';
import { idOffer } from './id-offer';
import { fixedWith, otherProjectIn } from './other-project';
import { enqueueInTab, isDashboardTab } from '../tabs/dashboard-tab';
import { rememberChange } from '../tabs/last-change';
import { forgetReading, type Reading, takeReading } from '../tabs/last-reading';
import { replace, replaced, replacementOffer } from './recipes';
import { type OpenTemplate, templateIn, templateOf } from '../tabs/template-in';
import { noteSeen } from '../versions/kept-check';

type CheckMessage = keyof typeof CHECK_MESSAGES | 'templateFocused';

/** Finds problems in the open template, fixes them, and shows where they are. */
export function checkHandlers(store: ProjectStore): Handlers<CheckMessage> {
  return {
    checkPage: async ({ tabId, reading: number }) => {
      if (!(await isDashboardTab(tabId))) return { status: 'elsewhere' };
      // Taken when its turn comes: what was done before it may have changed the page.
      return enqueueInTab(tabId, () =>
        checkAndCount(store, tabId, { reading: takeReading(tabId, number) }),
      );
    },
    templateFocused: async (_, { tab }) => {
      const tabId = tab?.id;
      if (tabId === undefined) return;
      await enqueueInTab(tabId, () => checkAndCount(store, tabId, { goesOn: true }));
    },
    fixInPage: ({ tabId, ids, others }) =>
      enqueueInTab(tabId, () => fix(store, tabId, ids, others)),
    mendedTemplate: ({ tabId, ids, others }) =>
      enqueueInTab(tabId, () => mended(store, tabId, ids, others)),
    replaceRecipe: ({ tabId, id, signsWith }) =>
      enqueueInTab(tabId, () => replace(store, tabId, id, signsWith)),
    replacedTemplate: ({ tabId, id, signsWith }) =>
      enqueueInTab(tabId, () => replaced(store, tabId, id, signsWith)),
    showInPage: ({ tabId, id }) => enqueueInTab(tabId, () => show(store, tabId, id)),
  };
}

/**
 * Checks the open template, and shows the number of its problems on the tab's icon.
 * @param goesOn the author is about to write in it.
 */
export async function checkAndCount(
  store: ProjectStore,
  tabId: number,
  { reading, goesOn = false }: { reading?: Reading | undefined; goesOn?: boolean } = {},
): Promise<CheckReport> {
  // An earlier reading that still waits for its check is older than what is read now.
  if (!reading) forgetReading(tabId);
  const open = reading ? templateOf(reading) : await templateIn(tabId);
  const report = open ? await checkTemplate(store, open) : ({ status: 'no-template' } as const);
  await showCount(tabId, report);
  if (open && report.status === 'checked') {
    await noteSeen(store, tabId, open, goesOn ? undefined : report);
  }
  return report;
}

/** Finds the problems of a template. */
export async function checkTemplate(
  store: ProjectStore,
  open: OpenTemplate,
): Promise<Extract<CheckReport, { status: 'checked' }>> {
  const { editor } = open;
  const { template } = editor.found;
  const context = await checkContext(store, open);
  const named = nameFindings(findProblems(template, context));
  const { isLocked } = context;
  const secrets = isLocked ? likeSecrets(template) : context.secrets;
  const findings = describeFindings(template, named, secrets, findBlocks(template));
  return {
    status: 'checked',
    label: adapterOf(editor.kind).label,
    tags: withoutBlocks(template).match(/\{[{%]/g)?.length ?? 0,
    size: encodeUtf8(template).length,
    findings: await Promise.all(
      findings.map((each, at) => withOffer(template, each, named[at]?.finding, context)),
    ),
    ...(isLocked && { isLocked }),
  };
}

/**
 * Adds what a click would do: the name of the project if it would insert another than the chosen
 * one, the ID that a project lacks, or the replacement of a recipe.
 */
async function withOffer(
  template: string,
  finding: CheckedFinding,
  found: Finding | undefined,
  { owners, projects }: CheckContext,
): Promise<CheckedFinding> {
  const brings = found && otherProjectIn(found, owners);
  if (brings) {
    const { id, name } = brings;
    const fixLabel = `Put in the link of “${name}”, which is not the project you have chosen`;
    return { ...finding, fixLabel, brings: { id, name } };
  }
  const lacksId = found && idOffer(template, found, projects);
  if (lacksId) return { ...finding, lacksId };
  if (finding.rule !== 'published-recipe') return finding;
  const replacement = await replacementOffer(template, owners.chosenId);
  return { ...finding, ...(replacement && { replacement }) };
}

async function fix(
  store: ProjectStore,
  tabId: number,
  ids: readonly string[],
  others: readonly string[] = [],
): Promise<FixOutcome> {
  const open = await templateIn(tabId);
  if (!open) return refuseFix('no-template');
  const { editor, run } = open;
  const { template } = editor.found;
  const context = await checkContext(store, open);
  const find = (text: string) => fixedWith(findProblems(text, context), context.owners, others);
  const result = await applyFixes(template, wantedOf(template, ids, find), find, (edits) =>
    editTemplate(run, editor, edits),
  );
  if (result.status === 'refused') return refuseFix(result.reason, result.message);
  await rememberChange(tabId, open, { by: 'fix', record: result.record });
  return tellFixed(result.count, template, result.left);
}

/** For the clipboard, after the author asked for it; contains the secrets of the template. */
async function mended(
  store: ProjectStore,
  tabId: number,
  ids: readonly string[],
  others: readonly string[] = [],
): Promise<MendedOutcome> {
  const open = await templateIn(tabId);
  if (!open) return refuseMended('no-template');
  const { template } = open.editor.found;
  const context = await checkContext(store, open);
  const find = (text: string) => fixedWith(findProblems(text, context), context.owners, others);
  const { edits } = mend(template, wantedOf(template, ids, find), find);
  if (edits.length === 0) return refuseMended('nothing-to-fix');
  return { status: 'mended', template: applyEdits(template, edits) };
}

/** The findings with these ids that the template still has. */
function wantedOf(template: string, ids: readonly string[], find: FindProblems): Finding[] {
  const named = nameFindings(find(template)).filter(({ id }) => ids.includes(id));
  return named.map(({ finding }) => finding);
}

async function show(store: ProjectStore, tabId: number, id: string): Promise<ShowOutcome> {
  const open = await templateIn(tabId);
  if (!open) return refuseShow('changed-since');
  const { editor, run } = open;
  const problems = findProblems(editor.found.template, await checkContext(store, open));
  const finding = nameFindings(problems).find((each) => each.id === id)?.finding;
  if (!finding) return refuseShow('changed-since');
  if (!(await showPlace(run, editor, finding.range))) return refuseShow('not-found');
  await bringToFront(tabId);
  return { status: 'shown' };
}

/**
 * Needed when the popup is open in a tab of its own. Above the page it stays open and keeps the
 * focus.
 */
async function bringToFront(tabId: number): Promise<void> {
  const { active, windowId } = await browser.tabs.get(tabId);
  if (active) return;
  await browser.tabs.update(tabId, { active: true });
  await browser.windows.update(windowId, { focused: true });
}
