import { freeVariable } from '../../../project/free-variable';
import { findBlocks } from '../../../block/find-blocks';
import { isReference } from '../../../block/reference';
import { usesOf } from '../../../block/without-blocks';
import { type NamedProject, ownBlocks } from '../../../block/own-blocks';

export interface ChosenVariable {
  variable: string;
  /** The name of another project that holds the project's own variable in this template. */
  heldBy?: string;
}

/**
 * Chooses the variable for a project's link in a template. A block of the project keeps its variable.
 * Otherwise it is the one in the project's settings, or the next free one if links in this template
 * use that for another project.
 * @param others the author's other projects.
 * @param linkInHand the value of the field that gets the new link, which does not count as a use.
 */
export function chooseVariable(
  template: string,
  own: Pick<NamedProject, 'url' | 'variable'>,
  others: readonly NamedProject[],
  linkInHand = '',
): ChosenVariable {
  const [mine] = ownBlocks(findBlocks(template), own, others);
  if (mine) return { variable: mine.variable };
  const { variable } = own;
  const held = findBlocks(template, variable)
    .map(({ projectUrl }) => others.find(({ url }) => url === projectUrl))
    .find((project) => project !== undefined);
  const isInHand = isReference(linkInHand, variable);
  if (!held || usesOf(template, variable) <= Number(isInHand)) return { variable };
  const taken = [variable, ...others.map((other) => other.variable), ...namesIn(template)];
  return { variable: freeVariable(variable, taken), heldBy: held.name };
}

/** Words in the template that may be numbered variables; too many do no harm. */
function namesIn(template: string): Set<string> {
  return new Set(template.match(/\b[A-Za-z_]\w*\d\b/g));
}
