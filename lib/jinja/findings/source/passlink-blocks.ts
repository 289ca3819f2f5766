import { type EndMarker, readMarker, type StartMarker } from '../../../block/markers';
import type { Range } from '../../../text/edits';
import type { Tag } from './tag';

/** A block that Passlink wrote, recognized by its comments. */
export interface PasslinkBlock {
  version: number;
  projectUrl: string;
  variable: string;
  range: Range;
  /** Its start marker. */
  start: Range;
}

/** A comment that starts or ends a block. */
export type MarkerTag = (StartMarker | EndMarker) & { tag: Tag };

function markersIn(template: string, tags: readonly Tag[]): MarkerTag[] {
  return tags.flatMap((tag) => {
    if (tag.kind !== 'comment' || tag.closing === '') return [];
    const marker = readMarker(template.slice(tag.range.from, tag.range.to));
    return marker ? [{ ...marker, tag }] : [];
  });
}

/** The complete blocks of a template, in order: each start marker whose next marker is its end. */
export function readPasslinkBlocks(template: string, tags: readonly Tag[]): PasslinkBlock[] {
  const all = markersIn(template, tags);
  return all.flatMap((start, index) => {
    const end = all[index + 1];
    if (start.kind !== 'start' || end?.kind !== 'end' || end.variable !== start.variable) return [];
    const { version, projectUrl, variable, tag } = start;
    const range = { from: tag.range.from, to: end.tag.range.to };
    return [{ version, projectUrl, variable, range, start: tag.range }];
  });
}

/** The markers without their other half. */
export function readLoneMarkers(template: string, tags: readonly Tag[]): MarkerTag[] {
  const all = markersIn(template, tags);
  return all.filter((marker, index) => {
    const other = all[marker.kind === 'start' ? index + 1 : index - 1];
    return !other || other.kind === marker.kind || other.variable !== marker.variable;
  });
}
