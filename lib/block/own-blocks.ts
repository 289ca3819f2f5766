import { urlInMarker } from './markers';

/** A project as blocks name it. */
export interface NamedProject {
  name: string;
  url: string;
  /** The template variable that its settings name. */
  variable: string;
}

/** Those of a template's blocks that are a project's, the one under its own variable first. */
export function ownBlocks<Block extends { variable: string; projectUrl: string }>(
  blocks: readonly Block[],
  own: Pick<NamedProject, 'url' | 'variable'>,
  others: readonly Pick<NamedProject, 'url' | 'variable'>[],
): Block[] {
  const url = urlInMarker(own.url);
  // A copy of the project has its URL, too, but a variable of its own.
  const isCopys = (variable: string) =>
    variable !== own.variable &&
    others.some((other) => urlInMarker(other.url) === url && other.variable === variable);
  return blocks
    .filter(({ projectUrl, variable }) => projectUrl === url && !isCopys(variable))
    .toSorted(
      (one, other) =>
        Number(other.variable === own.variable) - Number(one.variable === own.variable),
    );
}
