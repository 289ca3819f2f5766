import { nestBrackets } from '../translate/items';
import type { PersonalizationField } from '../types';
import { auxDataRecord, collectFields } from './collect';
import { scanLeniently } from './scan-leniently';
import { seeThroughEntities } from './see-through-entities';

/**
 * Reads every use of recipient, event, campaign, product, coupon, content and auxiliary data, in
 * order of appearance. Takes templates in any state: broken tags give what can be read of them, and
 * HTML entities that an editor put into tags are seen through. A range covers the object and the
 * name, without filters, in the template as given. The filters are those applied to the value
 * itself, through brackets but not through a `set`. Comments and raw blocks are passed over.
 */
export function readFields(template: string): PersonalizationField[] {
  const { text, toOriginal } = seeThroughEntities(template);
  const records = new Set<string>();
  return scanLeniently(text)
    .flatMap(({ tokens }) => {
      const items = nestBrackets(tokens);
      const fields = collectFields(items, records);
      const record = auxDataRecord(items);
      if (record !== undefined) records.add(record);
      return fields;
    })
    .map((field) => ({
      ...field,
      range: { from: toOriginal(field.range.from), to: toOriginal(field.range.to) },
    }))
    .toSorted((one, other) => one.range.from - other.range.from);
}
