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
import { readProjects } from '@/lib/storage/storage';

import { checkContext, secretsIn } from './check-context';
import { rememberChange } from '../tabs/last-change';
import { type OpenTemplate, templateIn } from '../tabs/template-in';

/** What the author is offered for the recipe in a template; undefined if there is none. */
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
 * Replaces the recipe of a finding, saves its project, and remembers both for undo.
 * @param signsWith the stored project whose secret is inserted, as the author was shown it.
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
  const { editor, run } = open;
  for (const edits of ways) {
    const written = await editTemplate(run, editor, edits);
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
      // If the project is not saved, its block could never be changed again.
      await undoEdit(run, record);
      throw error;
    }
  }
  return refuseReplace('read-back-differs');
}

/**
 * For the clipboard, after the author asked for it: the template with the block, secret included.
 * Saves the block's project, too.
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
  return { status: 'mended', template: applyEdits(open.editor.found.template, edits) };
}

/** As `planRecipe`; nothing if one of our blocks already makes the recipe's variable. */
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

/**
 * The edits that insert the block, the likeliest to survive first; undefined if the recipe is gone.
 */
async function replacementOf(
  store: ProjectStore,
  open: OpenTemplate,
  id: string,
  signsWith: string | undefined,
): Promise<Replacement | undefined> {
  const { template, keepsQuotes } = open.editor.found;
  const context = await checkContext(store, open);
  const find = (text: string) => findProblems(text, context);
  const before = find(template);
  const finding = nameFindings(before).find((each) => each.id === id)?.finding;
  const recipe = readRecipe(template);
  if (!recipe || finding?.rule !== 'published-recipe') return undefined;
  const plan = await planIn(template, recipe);
  if (plan.status === 'refused') return plan;
  // The page may have changed the project's URL since the author looked.
  if (plan.secretFrom?.id !== signsWith) return undefined;
  // A new project's secret cannot be saved in a locked vault, so this fails before anything is
  // written.
  if (!plan.project) await store.requireOpen();
  const kept = plan.secretFrom && secretsIn(context, plan.secretFrom).secret;
  const secret = kept ?? plan.secret;
  const styles: SnippetStyle[] = keepsQuotes ? ['quoted', 'quoteless'] : ['quoteless'];
  const tried = styles.map((style) => {
    // A project that is already stored makes the same links, and may sign them in a content block.
    const made = plan.project ?? plan.draft;
    const { block } = generateSnippet(
      snippetRequest(made, secret, style, plan.draft.variable, 'block'),
    );
    const ways = recipeEdits(recipe, block);
    return { ways, harm: newError(before, find(applyEdits(template, ways[0] ?? []))) };
  });
  const ways = tried.filter(({ harm }) => harm === undefined).flatMap((each) => each.ways);
  const [first] = tried;
  return ways.length > 0
    ? { status: 'ready', plan, secret, ways }
    : refuseRecipe(wouldBreak(first?.harm));
}

/** An error that a change would cause: one of a rule that found fewer errors before. */
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
