import { snippetRequest, type SnippetProject } from '@/lib/project';
import type { SnippetStyle } from '@/lib/snippet';
import { type ExplainedLine, explainSigningBlock, explainSnippet } from '@/lib/snippet/explain';

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
export function maskedSnippet(project: SnippetProject, style: SnippetStyle): MaskedSnippet {
  const lines = masked(explainSnippet(snippetRequest(project, STAND_IN, style)));
  return { lines, code: codeOf(style === 'inline' ? lines : lines.slice(0, -1)) };
}

/** The text of a project's content block as it may be seen. Throws as `maskedSnippet`. */
export function maskedContentBlock(project: SnippetProject): MaskedSnippet {
  if (!project.signing) return maskedSnippet(project, 'inline');
  const lines = masked(explainSigningBlock({ url: project.url, secret: STAND_IN }));
  return { lines, code: codeOf(lines) };
}

function masked(lines: readonly ExplainedLine[]): ExplainedLine[] {
  return lines.map(({ code, meaning }) => ({ code: code.replaceAll(STAND_IN, MASK), meaning }));
}

const codeOf = (lines: readonly ExplainedLine[]) => lines.map(({ code }) => code).join('');
