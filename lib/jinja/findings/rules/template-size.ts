import { encodeUtf8 } from '../../../bytes/utf8';
import { MAX_TAGS } from '../../limits';
import type { Found, Rule } from '../rule';

/** Bytes. Gmail clips at about 102 KB, and MoEngage advises to stay below 90. */
const LIMIT = 90_000;

/** A template so long that Gmail hides its end. */
export const templateSize: Rule = {
  name: 'template-size',
  everywhere: true,
  find({ template }) {
    const size = encodeUtf8(template).length;
    return size > LIMIT ? [about(template, CLIPPED)] : [];
  },
};

/** The finding for a template that is too large to be checked. */
export function beyondReading(template: string): Found {
  return about(template, UNREAD);
}

const CLIPPED =
  'Recipients with Gmail may not see the end of this message: Gmail clips long ones, and MoEngage advises at most 90 KB.';
const UNREAD = `This template was not checked: it has more than a million characters or ${MAX_TAGS.toLocaleString('en')} tags, more than any mail.`;

function about({ length }: string, message: string): Found {
  return { severity: 'warning', range: { from: 0, to: length }, message };
}
