import { blockPattern, urlInMarker } from './markers';

/** A Passlink block in a template, from the start of its first comment to the end of its last. */
export interface TemplateBlock {
  variable: string;
  projectUrl: string;
  /** UTF-16 code units, end exclusive. */
  from: number;
  to: number;
}

/** The blocks in a template, in order; only those of `variable` if it is given. */
export function findBlocks(template: string, variable?: string): TemplateBlock[] {
  const pattern = new RegExp(blockPattern(variable), 'g');
  return [...template.matchAll(pattern)].map((match) => ({
    projectUrl: urlInMarker(Number(match[1]), match[2] ?? ''),
    variable: match[3] ?? '',
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** A block and its text as the editor holds it. */
export interface BlockInTemplate extends TemplateBlock {
  text: string;
}

/** The blocks in a template, in order, with their texts. */
export function blocksIn(template: string): BlockInTemplate[] {
  return findBlocks(template).map((block) => ({
    ...block,
    text: template.slice(block.from, block.to),
  }));
}

/** The texts of the blocks of one variable. */
export function blockTexts(template: string, variable: string): string[] {
  return findBlocks(template, variable).map(({ from, to }) => template.slice(from, to));
}
