import type { RecipeSource } from './types';
import type { Definition, Use } from '../source/variables';

/**
 * Whether the steps always run together, each one after the steps it depends on.
 * @param chain the steps from the payload to the link.
 * @param project the step of the URL, if it has a variable of its own.
 */
export function isOneAfterAnother(
  { blockAround }: RecipeSource,
  chain: readonly Definition[],
  project: Definition | undefined,
): boolean {
  const block = chain[0] && blockAround(chain[0].tag);
  const [, , url] = chain;
  const pairs = chain.slice(1).map((step, index) => [chain[index]!, step] as const);
  if (project && url) pairs.push([project, url]);
  return pairs.every(
    (pair) =>
      pair[0].tag.range.from < pair[1].tag.range.from &&
      pair.every(({ tag }) => blockAround(tag) === block),
  );
}

/**
 * The steps that are also used elsewhere in the template, and the steps these depend on; not the
 * link.
 */
export function stillUsed(
  source: RecipeSource,
  steps: readonly Definition[],
  link: Definition,
): Definition[] {
  const removable = steps.filter((step) => step !== link);
  const kept = new Set<Definition>();
  // From the last to the first: a step that stays also keeps the steps it depends on.
  for (const step of removable.toReversed()) {
    const isUsed = source.uses.some((use) => {
      if (use.name !== step.name || !mayMean(source, use, step)) return false;
      const user = steps.find(({ tag }) => tag === use.tag);
      return user === undefined || kept.has(user);
    });
    if (isUsed) kept.add(step);
  }
  return steps.filter((step) => kept.has(step));
}

/**
 * Whether a use may read a step's value, because no definition in between is certain to replace it.
 */
function mayMean({ definitions, blockAround }: RecipeSource, use: Use, step: Definition): boolean {
  const { from } = step.tag.range;
  const to = use.tag.range.from;
  if (to < from) return false;
  return !definitions.some(
    ({ name, tag }) =>
      name === step.name &&
      tag.range.from > from &&
      tag.range.from < to &&
      blockAround(tag) === blockAround(step.tag),
  );
}
