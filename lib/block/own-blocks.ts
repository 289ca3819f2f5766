/** The parts of a project that its blocks name. */
export interface NamedProject {
  name: string;
  url: string;
  /** The variable in the project's settings. */
  variable: string;
}

/** The blocks of a project in a template. A block with the project's own variable comes first. */
export function ownBlocks<Block extends { variable: string; projectUrl: string }>(
  blocks: readonly Block[],
  own: Pick<NamedProject, 'url' | 'variable'>,
  others: readonly Pick<NamedProject, 'url' | 'variable'>[],
): Block[] {
  // A copy of the project has the same URL, but a variable of its own.
  const isCopys = (variable: string) =>
    variable !== own.variable &&
    others.some((other) => other.url === own.url && other.variable === variable);
  return blocks
    .filter(({ projectUrl, variable }) => projectUrl === own.url && !isCopys(variable))
    .toSorted(
      (one, other) =>
        Number(other.variable === own.variable) - Number(one.variable === own.variable),
    );
}
