import type { Rule } from '../rule';
import { within } from '../source/ranges';

/** The beginning of an image that is written out, as it is or percent-encoded. */
const BASE64_IMAGE =
  /\bdata(?::|%3A)\s*image(?:\/|%2F)[\w.+-]+(?:(?:;|%3B)[\w.+-]+(?:=|%3D)[\w.+-]+)*(?:;|%3B)base64(?:,|%2C)/gi;

/** An image written out as base64 where an address belongs: `src="data:image/png;base64,…"`. */
export const base64Image: Rule = {
  name: 'base64-image',
  everywhere: true,
  find: ({ template, tags, html }) =>
    [...template.matchAll(BASE64_IMAGE)].flatMap(({ 0: text, index }) => {
      const range = { from: index, to: index + text.length };
      const place = html.placeOf(index);
      const isInComment =
        (place.kind === 'comment' && !place.conditional) ||
        tags.some((tag) => tag.kind === 'comment' && within(range, tag.range));
      if (isInComment) return [];
      return [
        {
          severity: 'warning' as const,
          range,
          message:
            'MoEngage may send this message to nobody, and say nothing: upload the image and write its https address in the place of its data.',
        },
      ];
    }),
};
