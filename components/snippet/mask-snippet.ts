import { snippetRequest, type SnippetProject } from '@/lib/project';
import type { SnippetStyle } from '@/lib/snippet';
import {
  type ExplainedLine,
  explainSigningBlock,
  explainSnippet,
  explainSuffixSnippet,
} from '@/lib/snippet/explain';

/** Replaces the secret while the snippet is made. It has only letters, so nothing escapes it. */
const STAND_IN = 'SECRETxSTANDSxHERE';

const MASK = '••••••••';

/** A snippet to show, with dots in place of the secret. */
export interface MaskedSnippet {
  /** The pieces in order; the reference for the link field is last. */
  lines: ExplainedLine[];
  /** The text to copy: the block, or in style `inline` everything. */
  code: string;
}

/** A project's snippet without its secret. Throws what `generateSnippet` throws. */
export function maskedSnippet(project: SnippetProject, style: SnippetStyle): MaskedSnippet {
  const lines = masked(explainSnippet(snippetRequest(project, STAND_IN, style)));
  return { lines, code: codeOf(style === 'inline' ? lines : lines.slice(0, -1)) };
}

/** The code for a WhatsApp button without the secret. Throws what `maskedSnippet` throws. */
export function maskedSuffix(project: SnippetProject): MaskedSnippet {
  const lines = masked(explainSuffixSnippet(snippetRequest(project, STAND_IN, 'inline')));
  return { lines, code: codeOf(lines) };
}

/** The text of a project's content block without its secret. Throws what `maskedSnippet` throws. */
export function maskedContentBlock(project: SnippetProject): MaskedSnippet {
  if (!project.signing) return maskedSnippet(project, 'inline');
  const lines = masked(explainSigningBlock({ url: project.url, secret: STAND_IN }));
  return { lines, code: codeOf(lines) };
}

function masked(lines: readonly ExplainedLine[]): ExplainedLine[] {
  return lines.map(({ code, meaning }) => ({ code: code.replaceAll(STAND_IN, MASK), meaning }));
}

const codeOf = (lines: readonly ExplainedLine[]) => lines.map(({ code }) => code).join('');
