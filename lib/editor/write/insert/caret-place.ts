import type { Range } from '../../../text/edits';
import { findBlocks } from '../../../block/find-blocks';

/** A tag of Jinja: text put inside would break it. */
const TAG = /\{(?:\{[^]*?\}\}|%[^]*?%\}|#[^]*?#\})/g;

/** A comment or tag of HTML, with quoted attributes. */
const ELEMENT = /<!--[^]*?-->|<\/?[a-z!](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/**
 * A range to insert at: the given one, or the place behind a tag if one of its ends is in the tag.
 * @param html whether the text is HTML; then its tags count, too.
 */
export function outsideTags(text: string, { from, to }: Range, html = false): Range {
  const end = behindTag(text, Math.min(to, text.length), html);
  return end === to && behindTag(text, from, html) === from ? { from, to } : { from: end, to: end };
}

function behindTag(text: string, at: number, html: boolean): number {
  const around = ({ from, to }: Range) => at > from && at < to;
  const block = findBlocks(text).find(around);
  const element = html ? rangesOf(text, ELEMENT).find(around) : undefined;
  return block?.to ?? element?.to ?? rangesOf(text, TAG).find(around)?.to ?? at;
}

function rangesOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    from: index,
    to: index + match.length,
  }));
}
