import { scanLeniently } from '../../syntax/scan-leniently';
import type { Fix } from '../../types';
import { applyEdits, type Edit } from '../../../text/edits';
import type { Source } from './read-source';
import type { Tag } from './tag';

/**
 * A fix within one tag; undefined if Jinja could not read the fixed tag, or the HTML would break.
 */
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
  const mended = applyEdits(source.template, edits, range);
  const [only, ...more] = scanLeniently(mended);
  const reads = only && !only.problem && only.to === mended.length && more.length === 0;
  return reads ? { label, edits: [...edits] } : undefined;
}
