import type { Project } from '@/lib/project/types';
import type { SnippetStyle } from '@/lib/snippet';
import { type ExplainedLine, explainSnippet } from '@/lib/snippet/explain';

/** Stands in the secret's place while the snippet is made; plain letters, so nothing escapes it. */
const STAND_IN = 'SECRETxSTANDSxHERE';

const MASK = '••••••••';

/** A snippet to show: dots stand where the secret goes. */
export interface MaskedSnippet {
  /** Piece by piece, the reference in the link field last. */
  lines: ExplainedLine[];
  /** What is copied: the block, or in style `inline` the whole. */
  code: string;
}

/** The snippet of a project as it may be seen. Throws what `generateSnippet` throws. */
export function maskedSnippet(
  { url, utm, variable, fields }: Pick<Project, 'url' | 'utm' | 'variable' | 'fields'>,
  style: SnippetStyle,
): MaskedSnippet {
  const explained = explainSnippet({
    project: { url, secret: STAND_IN, utm },
    style,
    variable,
    fields,
  });
  const lines = explained.map(({ code, meaning }) => ({
    code: code.replaceAll(STAND_IN, MASK),
    meaning,
  }));
  const copied = style === 'inline' ? lines : lines.slice(0, -1);
  return { lines, code: copied.map(({ code }) => code).join('') };
}
