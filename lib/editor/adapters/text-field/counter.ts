import { outwards } from '../../../page/dom/tree';

/** "12/4096", "12 / 4,096 characters". */
const COUNTER = /^(\d[\d.,\s]*)\/\s*(\d[\d.,\s]*)(?:[^\d/]{0,20})$/;

/**
 * Shorter limits are advice about the text that a recipient gets, such as an SMS's parts, or the
 * width of a phone's screen. A snippet is longer than what becomes of it.
 */
const LEAST_LIMIT = 1000;

/** Elements around a field in which its counter may stand. */
const LEVELS = 3;

/**
 * The limit that a counter behind a field shows, if it counts that field's text.
 * @param length the text's length in UTF-16 code units, by which the counter is known.
 */
export function counterBeside(field: Element, length: number): number | undefined {
  let place: Element | null = field;
  for (let level = 0; place && level < LEVELS; level += 1) {
    for (let next = place.nextElementSibling; next; next = next.nextElementSibling) {
      const [, count, most] = COUNTER.exec(next.textContent?.trim() ?? '') ?? [];
      if (count !== undefined && most !== undefined && numberIn(count) === length) {
        const limit = numberIn(most);
        return limit >= LEAST_LIMIT ? limit : undefined;
      }
    }
    place = outwards(place);
  }
  return undefined;
}

/** A number with separators between its thousands. */
function numberIn(text: string): number {
  return Number(text.replaceAll(/\D/g, ''));
}
