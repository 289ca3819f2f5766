import { decodeEntities } from '../../syntax/decode-entities';
import type { Range } from '../../../text/edits';
import { type Printed, printedBefore, printedBehind } from './printed';
import type { Source } from './read-source';
import type { Tag } from './tag';

/** What stands beside a link. */
export interface Beside extends Printed {
  /**
   * `whole` if nothing but an address belongs there, as in an `href`; `quoted` if quotes, brackets or
   * a field's ends are around it; else `running`.
   */
  kind: 'whole' | 'quoted' | 'running';
}

/** Attributes whose value is one address. */
const ADDRESS_ATTRIBUTE =
  /^(?:xlink:)?(?:href|src|action|formaction|background|poster|cite|data)$|^data-(?:[\w-]*-)?(?:href|src|url|link)$/;
/** Characters to look at before and behind a link in running text. */
const REACH = 600;
/** What ends an address in running text. */
const ENDS = String.raw`\s"'<>()[\]{}“”‘’«»|`;
const RUN_BEFORE = new RegExp(`[^${ENDS}]*$`);
const RUN_BEHIND = new RegExp(`^[^${ENDS}]*`);
const NUMERIC = /&#(?:(\d+)|x([\da-f]+));?/gi;
const NAMED: Readonly<Record<string, string>> = {
  '&quest;': '?',
  '&num;': '#',
  '&sol;': '/',
  '&colon;': ':',
  '&semi;': ';',
  '&nbsp;': '\u00a0',
};

/** What is not known, or not there. */
export const NOTHING: Beside = { text: '', pieces: [], isSure: true, kind: 'running' };

/** What stands before a tag in its address. */
export function besideBefore(source: Source, tag: Tag, isField: boolean): Beside {
  const { place, range } = tag;
  if (place.kind === 'attribute' && ADDRESS_ATTRIBUTE.test(place.name)) {
    return { ...printedBefore(source, place.from, tag), kind: 'whole' };
  }
  const least = place.kind === 'attribute' ? place.from : Math.max(0, range.from - REACH);
  // A block directly before its reference is long, and prints nothing.
  const start = startBefore(source, least);
  return runBefore(printedBefore(source, start, tag), isField);
}

function startBefore({ passlinkBlocks }: Source, least: number): number {
  const block = passlinkBlocks.find(({ range }) => range.to > least && range.from < least);
  return block ? Math.max(0, block.range.from - REACH) : least;
}

/** What stands behind a tag in its address. */
export function besideBehind(source: Source, tag: Tag): Beside {
  const { place, range } = tag;
  if (place.kind === 'attribute' && ADDRESS_ATTRIBUTE.test(place.name)) {
    return { ...printedBehind(source, tag, place.to), kind: 'whole' };
  }
  const most = place.kind === 'attribute' ? place.to : source.template.length;
  return runBehind(printedBehind(source, tag, Math.min(most, range.to + REACH)));
}

/** Whether a template holds nothing but this address, as a link field does. */
export function isAlone(source: Source, tag: Tag): boolean {
  const { from, to } = tag.range;
  if (tag.place.kind !== 'text') return false;
  if (source.template.length - to > REACH || /[\s<]/.test(source.template.slice(to).trim()))
    return false;
  const start = startBefore(source, Math.max(0, from - REACH));
  return start === 0 && !/[\s<]/.test(printedBefore(source, start, tag).text.trim());
}

/** The end of a text, as far as an address can reach. */
export function runBefore(printed: Printed, isField = false): Beside {
  const { text } = printed;
  const run = RUN_BEFORE.exec(text)?.[0] ?? '';
  const lead = text.slice(0, text.length - run.length);
  const isAttribute = /(?:href|src|url)\s*=\s*["']$/i.test(lead);
  const isQuoted = /(?:["']|\]\(|url\()$/i.test(lead);
  const kind = isAttribute ? 'whole' : isQuoted || isField ? 'quoted' : 'running';
  return { ...printed, text: run, pieces: lastOf(printed.pieces, run.length), kind };
}

/** The beginning of a text, as far as an address can reach. */
export function runBehind(printed: Printed): Beside {
  const run = RUN_BEHIND.exec(printed.text)?.[0] ?? '';
  const [piece] = printed.pieces;
  const pieces = piece && run !== '' ? [{ from: piece.from, to: piece.from + run.length }] : [];
  return { ...printed, text: run, pieces, kind: 'running' };
}

/** The pieces that make up the last characters; none if other pieces are among them. */
function lastOf(pieces: readonly Range[], length: number): Range[] {
  const last = pieces.at(-1);
  if (!last || length === 0 || last.to - last.from < length) return [];
  return [{ from: last.to - length, to: last.to }];
}

/** Text as a browser reads it. */
export function unescaped(text: string): string {
  return decodeEntities(
    text
      .replaceAll(/&[a-z]+;/gi, (entity) => NAMED[entity.toLowerCase()] ?? entity)
      .replaceAll(NUMERIC, (entity, decimal?: string, hex?: string) => {
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code < 0xd8_00 ? String.fromCharCode(code) : entity;
      }),
  );
}
