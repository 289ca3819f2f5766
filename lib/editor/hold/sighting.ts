import { blockTexts } from '../../block/find-blocks';
import { sameButSpacing, sameTemplate } from '../../block/proves-block';
import { usesOf } from '../../block/without-blocks';
import type { EditRecord } from '../write/edit';
import type { BlockRecord, InsertionRecord } from '../write/insertion';
import type { TemplateNow } from '../types';

/** A change that is looked for again: an insertion, a removal, or fixes. */
export type ChangeRecord = InsertionRecord | EditRecord;

/** What an editor gives: its text, and what it saves if it shows something else. */
export interface Shown {
  text: string;
  saved?: string;
}

/** What a template shows of a change: that it stands, or what there is instead. */
export type TemplateSighting =
  | { seen: 'there' }
  /** `uses`: how often links have the variable, which nothing sets; 0 where a block still does. */
  | { seen: 'out'; template: Exclude<TemplateNow, 'with'>; uses: number };

/**
 * What a text that was read some time after a change shows of it. A text that is exactly as before
 * the change is the earlier version; in any other, which the author may have written in, only what
 * the change brought counts.
 */
export function sightingOf(record: ChangeRecord, shown: Shown): TemplateSighting {
  if ('variable' in record) return blockSighting(record, shown);
  return editSighting('edits' in record ? record.edits : record, shown);
}

/** Whether a text is the one that the change left, but for spacing: the same template, mounted anew. */
export function isSameText(record: ChangeRecord, text: string): boolean {
  return sameButSpacing(text, 'edits' in record ? record.edits.after : record.after);
}

function blockSighting(
  { variable, before, after, replaced }: BlockRecord,
  { text, saved = text }: Shown,
): TemplateSighting {
  const [ours = ''] = blockTexts(after, variable);
  const standsIn = (source: string) =>
    blockTexts(source, variable).some((each) => sameButSpacing(each, ours));
  if (standsIn(text) && standsIn(saved)) return { seen: 'there' };
  const isBefore = sameTemplate(text, before) || sameButSpacing(text, before);
  const left = blockTexts(text, variable);
  const isChanged = left.some(
    (each) => ![...replaced, ours].some((one) => sameButSpacing(each, one)),
  );
  return {
    seen: 'out',
    template: isBefore ? 'before' : isChanged ? 'changed' : 'without',
    uses: left.length > 0 ? 0 : usesOf(text, variable),
  };
}

function editSighting(
  { before, after, back, saves }: EditRecord,
  { text, saved }: Shown,
): TemplateSighting {
  // The page can hold the earlier text while the code still shows the change.
  const isSavedBefore =
    saves !== undefined &&
    saved !== undefined &&
    sameButSpacing(saved, saves.before) &&
    !sameButSpacing(saved, saves.after);
  if (isSavedBefore) return { seen: 'out', template: 'before', uses: 0 };
  if (text === after) return { seen: 'there' };
  if (sameTemplate(text, before)) return { seen: 'out', template: 'before', uses: 0 };
  const brought = back.map(({ range }) => after.slice(range.from, range.to)).filter(Boolean);
  const taken = back.map((edit) => edit.text).filter(Boolean);
  const stands =
    brought.length > 0
      ? brought.every((piece) => text.includes(piece))
      : taken.some((piece) => !text.includes(piece));
  return stands ? { seen: 'there' } : { seen: 'out', template: 'without', uses: 0 };
}
