import type { Range } from '../../types';
import type { Tag } from './tag';

/** A block that Passlink wrote, by the comments around it. */
export interface PasslinkBlock {
  version: number;
  projectUrl: string;
  variable: string;
  range: Range;
  /** Its first comment. */
  start: Range;
}

const SPACE = String.raw`(?:\s|&nbsp;|&#160;)`;
const START = new RegExp(
  String.raw`^\{#${SPACE}*Passlink${SPACE}+(\d+)${SPACE}+([^\s#&]+)${SPACE}+([A-Za-z_]\w*)`,
);
const END = new RegExp(String.raw`^\{#${SPACE}*Passlink${SPACE}+end${SPACE}+([A-Za-z_]\w*)`);

export interface BlockMark {
  kind: 'start' | 'end';
  variable: string;
  tag: Tag;
}

/** What the comment at the beginning of a text says of the block behind it. */
export function readStart(text: string) {
  const start = START.exec(text);
  if (!start) return undefined;
  const [, version = '', projectUrl = '', variable = ''] = start;
  return { version: Number(version), projectUrl, variable };
}

/** What a comment says of a Passlink block; undefined for any other comment. */
function readMark(template: string, tag: Tag) {
  const text = template.slice(tag.range.from, tag.range.to);
  const start = readStart(text);
  if (start) return { kind: 'start' as const, tag, ...start };
  const end = END.exec(text);
  return end ? { kind: 'end' as const, tag, variable: end[1] ?? '' } : undefined;
}

function marks(template: string, tags: readonly Tag[]) {
  return tags.flatMap((tag) =>
    tag.kind === 'comment' && tag.closing !== '' ? (readMark(template, tag) ?? []) : [],
  );
}

/** The whole blocks of a template, in order: each start with the end that follows at once. */
export function readPasslinkBlocks(template: string, tags: readonly Tag[]): PasslinkBlock[] {
  const all = marks(template, tags);
  return all.flatMap((start, index) => {
    const end = all[index + 1];
    if (start.kind !== 'start' || end?.kind !== 'end' || end.variable !== start.variable) return [];
    const { version, projectUrl, variable, tag } = start;
    const range = { from: tag.range.from, to: end.tag.range.to };
    return [{ version, projectUrl, variable, range, start: tag.range }];
  });
}

/** The comments that begin or end a block of which the other half is gone. */
export function readLoneMarks(template: string, tags: readonly Tag[]): BlockMark[] {
  const all = marks(template, tags);
  return all.filter((mark, index) => {
    const other = all[mark.kind === 'start' ? index + 1 : index - 1];
    return !other || other.kind === mark.kind || other.variable !== mark.variable;
  });
}
