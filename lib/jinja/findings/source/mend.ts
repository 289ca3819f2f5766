import { scanLeniently } from '../../syntax/scan-leniently';
import type { Edit, Fix } from '../../types';
import type { Source } from './read-source';
import type { Tag } from './tag';

/** A fix within one tag, if Jinja reads the tag with it and no HTML around breaks. */
export function safeFix(
  source: Source,
  tag: Pick<Tag, 'place' | 'range'>,
  label: string,
  edits: readonly Edit[],
): Fix | undefined {
  const { place, range } = tag;
  const breaksOut = (text: string) =>
    place.kind === 'attribute' &&
    (place.quote === '' ? /[\s"'>]/.test(text) : text.includes(place.quote));
  if (edits.length === 0 || edits.some(({ text }) => breaksOut(text))) return undefined;
  const mended = applyEdits(source.template, range, edits);
  const [only, ...more] = scanLeniently(mended);
  const reads = only && !only.problem && only.to === mended.length && more.length === 0;
  return reads ? { label, edits: [...edits] } : undefined;
}

/** A stretch of a template with the edits inside it made. */
export function applyEdits(
  template: string,
  within: Edit['range'],
  edits: readonly Edit[],
): string {
  let text = '';
  let copied = within.from;
  for (const edit of edits) {
    text += template.slice(copied, edit.range.from) + edit.text;
    copied = edit.range.to;
  }
  return text + template.slice(copied, within.to);
}
