import {
  applyEdits,
  type MendedOutcome,
  nameFindings,
  planRecipe,
  recipeEdits,
  type RecipePlan,
  type RefusedRecipe,
  refuseMended,
  refuseRecipe,
  refuseReplace,
  type ReplacementOffer,
  type ReplaceOutcome,
} from '@/lib/check';
import { findBlocks } from '@/lib/block/find-blocks';
import { editTemplate, undoEdit } from '@/lib/editor/write/edit';
import { type Edit, type Finding, findProblems, readRecipe, type Recipe } from '@/lib/jinja';
import { snippetRequest, type Project } from '@/lib/project';
import { generateSnippet, type SnippetStyle } from '@/lib/snippet';
import type { ProjectStore } from '../store/project-store';
import { readProjects } from '@/lib/storage/stored-projects';

import { checkContext, secretsIn } from './check-context';
import { rememberChange } from '../tabs/last-change';
import { type OpenTemplate, templateIn } from '../tabs/template-in';

/** What the author is offered for the recipe in a template; undefined where there is none. */
export async function replacementOffer(
  template: string,
  chosenId: string | undefined,
): Promise<ReplacementOffer | undefined> {
  const recipe = readRecipe(template);
  if (!recipe) return undefined;
  const plan = await planIn(template, recipe);
  if (plan.status === 'refused') return plan;
  const { draft, project, secretFrom } = plan;
  return {
    status: 'ready',
    project: draft.name,
    isNew: project === undefined,
    ...(secretFrom && {
      signsWith: {
        id: secretFrom.id,
        name: secretFrom.name,
        isChosen: secretFrom.id === chosenId,
      },
    }),
  };
}

/**
 * Replaces the recipe of a finding, keeps its project, and remembers both for their undo.
 * @param signsWith the stored project whose secret goes in, as the author has seen it named.
 */
export async function replace(
  store: ProjectStore,
  tabId: number,
  id: string,
  signsWith: string | undefined,
): Promise<ReplaceOutcome> {
  const open = await templateIn(tabId);
  if (!open) return refuseReplace('no-template');
  const replacement = await replacementOf(store, open, id, signsWith);
  if (!replacement) return refuseReplace('nothing-to-fix');
  if (replacement.status === 'refused') return replacement;
  const { plan, ways } = replacement;
  const { place, run } = open;
  for (const edits of ways) {
    const written = await editTemplate(run, place, edits);
    if (written.status === 'refused') {
      if (written.reason === 'read-back-differs') continue;
      return refuseReplace(written.reason, written.message);
    }
    const { record } = written;
    try {
      const project = plan.project ?? (await keep(store, plan, replacement.secret));
      const { id: projectId, updatedAt } = project;
      const isNew = plan.project === undefined;
      await rememberChange(tabId, open, {
        by: 'fix',
        record,
        ...(isNew && { project: { id: projectId, updatedAt } }),
      });
      return { status: 'replaced', project: { id: projectId, name: project.name }, isNew };
    } catch (error) {
      // A block whose project is not kept could never be changed again.
      await undoEdit(run, record);
      throw error;
    }
  }
  return refuseReplace('read-back-differs');
}

/**
 * For the clipboard, after the author asked: the template with the block, and its secret, in it.
 * Keeps the block's project as well.
 */
export async function replaced(
  store: ProjectStore,
  tabId: number,
  id: string,
  signsWith: string | undefined,
): Promise<MendedOutcome> {
  const open = await templateIn(tabId);
  if (!open) return refuseMended('no-template');
  const replacement = await replacementOf(store, open, id, signsWith);
  if (replacement?.status !== 'ready') return refuseMended('nothing-to-fix');
  const { plan, secret, ways } = replacement;
  const [edits = []] = ways;
  if (!plan.project) await keep(store, plan, secret);
  return { status: 'mended', template: applyEdits(open.place.found.template, edits) };
}

/** As `planRecipe`; nothing where a block of ours makes the recipe's variable already. */
async function planIn(template: string, recipe: Recipe): Promise<ReturnType<typeof planRecipe>> {
  const { variable } = recipe;
  if (findBlocks(template, variable).length > 0) {
    return refuseRecipe(
      `A block of Passlink’s makes {{${variable}}} in this template already. Take the one or the other out, then check again.`,
    );
  }
  return planRecipe(recipe, await readProjects());
}

function keep(store: ProjectStore, { draft }: RecipePlan, secret: string): Promise<Project> {
  return store.save(undefined, draft, { secret });
}

type Replacement =
  | { status: 'ready'; plan: RecipePlan; secret: string; ways: Edit[][] }
  | RefusedRecipe;

/** The edits that put the block in, the likeliest to be kept first; undefined where it is gone. */
async function replacementOf(
  store: ProjectStore,
  open: OpenTemplate,
  id: string,
  signsWith: string | undefined,
): Promise<Replacement | undefined> {
  const { template, keepsQuotes } = open.place.found;
  const context = await checkContext(store, open);
  const find = (text: string) => findProblems(text, context);
  const before = find(template);
  const finding = nameFindings(before).find((each) => each.id === id)?.finding;
  const recipe = readRecipe(template);
  if (!recipe || finding?.rule !== 'published-recipe') return undefined;
  const plan = await planIn(template, recipe);
  if (plan.status === 'refused') return plan;
  // A page can have put another project's URL there since the author looked.
  if (plan.secretFrom?.id !== signsWith) return undefined;
  // Locked is said before anything is written: a new project's secret could not be kept.
  if (!plan.project) await store.requireOpen();
  const kept = plan.secretFrom && secretsIn(context, plan.secretFrom).secret;
  const secret = kept ?? plan.secret;
  const styles: SnippetStyle[] = keepsQuotes ? ['quoted', 'quoteless'] : ['quoteless'];
  const tried = styles.map((style) => {
    // A project that is kept already makes the same links, and may have a content block sign them.
    const made = plan.project ?? plan.draft;
    const { block } = generateSnippet(snippetRequest(made, secret, style, plan.draft.variable));
    const ways = recipeEdits(recipe, block);
    return { ways, harm: newError(before, find(applyEdits(template, ways[0] ?? []))) };
  });
  const ways = tried.filter(({ harm }) => harm === undefined).flatMap((each) => each.ways);
  const [first] = tried;
  return ways.length > 0
    ? { status: 'ready', plan, secret, ways }
    : refuseRecipe(wouldBreak(first?.harm));
}

/** What would break by a change: an error of a rule that found fewer before. */
function newError(before: readonly Finding[], after: readonly Finding[]): Finding | undefined {
  return after.find(
    ({ severity, rule }) => severity === 'error' && timesOf(rule, after) > timesOf(rule, before),
  );
}

function wouldBreak(harm: Finding | undefined): string {
  return `Nothing was replaced, because the block would bring a new error. ${harm?.message ?? ''}`;
}

function timesOf(name: string, findings: readonly Finding[]): number {
  return findings.filter(({ rule }) => rule === name).length;
}
