import { isBeyondReading } from '../limits';
import type { Finding } from '../types';
import { RULES } from './rules';
import { findRecipe } from './recipe/recipe';
import type { Recipe } from './recipe/types';
import type { RuleSource } from './rule';
import { beyondReading, templateSize } from './rules/template-size';
import { withLinksMended } from './mend-links';
import { readCurrentBlocks } from './source/current-blocks';
import { type FindingContext, readSource } from './source/read-source';
import { RangeSet } from './source/ranges';

/**
 * Finds what is wrong in a template, or will be for some recipients, in order of position.
 *
 * Takes templates in any state and never throws. Ranges are UTF-16 code units in the template as
 * given. A finding has a fix only if the fix changes nothing else that recipients see.
 *
 * @param context.secrets texts that must never reach a recipient; no finding repeats them
 * @param context.knownAttributes the names of the workspace's user attributes, MoEngage's included
 * @param context.mappedAttributes names that the author's own projects use
 * @param context.otherFields the texts of the page's other fields, for links made or used there
 * @param context.currentBlocks each project's block as Passlink would write it today, in each
 *   style, secrets included; a fix may put one of them in the place of an outdated block
 */
export function findProblems(template: string, context: FindingContext = {}): Finding[] {
  if (isBeyondReading(template)) return [tooLarge(template)];
  const source = ruleSource(template, context);
  const spared = new RangeSet([
    ...source.passlinkBlocks.map(({ range }) => range),
    ...(source.recipe?.tags ?? []),
  ]);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const errors = rule.lastResort ? errorsIn(findings) : undefined;
    for (const found of rule.find(source)) {
      const { range } = found;
      if (!rule.everywhere && spared.covers(range)) continue;
      if (errors?.overlaps(range)) continue;
      findings.push({ rule: rule.name, ...found });
    }
  }
  return withLinksMended(source, findings).toSorted(
    (one, other) => one.range.from - other.range.from || one.range.to - other.range.to,
  );
}

function ruleSource(template: string, context: FindingContext): RuleSource {
  const source = readSource(template, context);
  return {
    ...source,
    currentBlocks: readCurrentBlocks(context.currentBlocks ?? []),
    recipe: findRecipe(source),
  };
}

/**
 * Reads the published PassKit recipe in a template, with everything that replacing it by a block
 * needs. Undefined if the template has none. Never throws.
 */
export function readRecipe(template: string): Recipe | undefined {
  return findRecipe(readSource(template, {}));
}

/** No e-mail is this large, and checking it would keep the author waiting. */
function tooLarge(template: string): Finding {
  return { rule: templateSize.name, ...beyondReading(template) };
}

function errorsIn(findings: readonly Finding[]): RangeSet {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return new RangeSet(errors.map(({ range }) => range));
}
