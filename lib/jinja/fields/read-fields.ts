import { nestBrackets } from '../syntax/items';
import type { PersonalizationField } from '../types';
import { auxDataRecord, collectFields } from './collect';
import { type LenientTag, readTags } from '../syntax/scan-leniently';
import { fieldsInTree } from './tree-fields';
import { withDecodedEntities } from '../syntax/decode-entities';

/**
 * Reads every use of recipient, event, campaign, product, coupon, content and auxiliary data, in
 * order. Accepts templates in any state: a broken tag is read as far as possible, and HTML entities
 * that an editor put into tags are decoded. A range covers the object and the name, without
 * filters, in the original template. The filters are those applied to the value itself, also
 * through brackets, but not through a `set`. Comments and raw blocks are skipped.
 */
export function readFields(template: string): PersonalizationField[] {
  return [...readFieldsByTag(template)].flat();
}

/**
 * Does the same one tag at a time, so that the caller can pause in between: a megabyte of broken
 * tags takes seconds. Yields an empty list for a tag without fields.
 */
export function* readFieldsByTag(template: string): Generator<PersonalizationField[]> {
  const { text, toOriginal } = withDecodedEntities(template);
  const records = new Set<string>();
  for (const tag of readTags(text)) {
    const items = nestBrackets(tag.tokens);
    const fields = fieldsInTag(text, tag, records) ?? collectFields(items, records);
    const record = auxDataRecord(items);
    if (record !== undefined) records.add(record);
    yield fields
      .map((field) => ({
        ...field,
        range: { from: toOriginal(field.range.from), to: toOriginal(field.range.to) },
      }))
      .toSorted((one, other) => one.range.from - other.range.from);
  }
}

/** The fields that the parser finds in a tag; undefined if its tree is not reliable. */
function fieldsInTag(
  text: string,
  { from, to, tokens, problem }: LenientTag,
  records: Set<string>,
) {
  if (problem) return undefined;
  return fieldsInTree(text.slice(from, to), tokens, records)?.map((field) => ({
    ...field,
    range: { from: field.range.from + from, to: field.range.to + from },
  }));
}
