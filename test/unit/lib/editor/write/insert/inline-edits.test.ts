import { describe, expect, it } from 'vitest';

import { applyEdits } from '../../../../../../lib/text/edits';
import { inlineEdits } from '../../../../../../lib/editor/write/insert/inline-edits';

import { blockOf } from '../../fake-page';

const NEW = `${blockOf('new')}{{longURL}}`;

/** A text with `|` at the caret, or around the selection. */
function insertAt(marked: string): string {
  const from = marked.indexOf('|');
  const to = marked.lastIndexOf('|');
  const text = marked.replaceAll('|', '');
  const caret = { from, to: to > from ? to - 1 : to };
  return applyEdits(text, inlineEdits(text, 'longURL', NEW, from < 0 ? undefined : caret));
}

describe('an inline snippet goes', () => {
  it.each([
    ['where the caret is', 'Your card: | Bye', `Your card: ${NEW} Bye`],
    ['to the end if the caret is unknown', 'Your card: ', `Your card: ${NEW}`],
    ['in place of the selection', 'Go to |link| now', `Go to ${NEW} now`],
    ['into an empty field', '|', NEW],
    ['apart from words, so that phones see the link', 'Card:|Bye', `Card: ${NEW} Bye`],
    ['without spaces inside brackets', 'Card (|)', `Card (${NEW})`],
    ['without a space after the start of an address', 'app://pass?to=|', `app://pass?to=${NEW}`],
    ['after a tag that contains the caret', 'Hi {{ na|me }}, ', `Hi {{ name }}${NEW}, `],
    [
      'after a tag that the selection cuts',
      '|Hi {% if| a %} you{% endif %}',
      `Hi {% if a %}${NEW} you{% endif %}`,
    ],
    [
      'after a block of another project',
      `${blockOf('|other', 'couponURL')}{{couponURL}}`,
      `${blockOf('other', 'couponURL')}${NEW}{{couponURL}}`,
    ],
    ['in place of its earlier version', `A| ${blockOf('old')}{{ longURL }} b`, `A ${NEW} b`],
    [
      'in place of a WhatsApp button’s, which goes on getting the link’s end',
      `|${blockOf('old')}{{longURL[35:]}}`,
      `${blockOf('new')}{{longURL[35:]}}`,
    ],
    [
      'in place of each earlier version',
      `|${blockOf('old')}{{longURL}} or ${blockOf('older')}`,
      `${NEW} or ${NEW}`,
    ],
  ])('%s', (_, marked, after) => {
    expect(insertAt(marked)).toBe(after);
  });
});
