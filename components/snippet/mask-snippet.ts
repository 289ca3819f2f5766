import type { Project } from '@/lib/project/types';
import { generateSnippet, type SnippetStyle } from '@/lib/snippet';

/** Stands in the secret's place while the snippet is made; plain letters, so nothing escapes it. */
const STAND_IN = 'SECRETxSTANDSxHERE';

const MASK = '••••••••';

/** The snippet's text with dots where the secret goes. Throws what `generateSnippet` throws. */
export function maskedSnippet(
  { url, utm, variable, fields }: Pick<Project, 'url' | 'utm' | 'variable' | 'fields'>,
  style: SnippetStyle,
): string {
  const { block, reference } = generateSnippet({
    project: { url, secret: STAND_IN, utm },
    style,
    variable,
    fields,
  });
  return (style === 'inline' ? reference : block).replaceAll(STAND_IN, MASK);
}
