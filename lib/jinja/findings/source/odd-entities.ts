import type { Range } from '../../../text/edits';
import type { Source } from './read-source';
import type { Tag } from './tag';

/** An entity in a tag, and the character that it stands for. */
export interface OddEntity {
  range: Range;
  char: string;
  entity: string;
}

/** Any entity; `&amp;#39;` was encoded twice. */
const ENTITY = /&(?:amp;)*(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/iy;
const LARGEST_CODE_POINT = 0x10ffff;
const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  prime: '′',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  shy: '\u00AD',
  zwnj: '\u200C',
  zwj: '\u200D',
  lrm: '\u200E',
  rlm: '\u200F',
  lowbar: '_',
  lsqb: '[',
  lbrack: '[',
  rsqb: ']',
  rbrack: ']',
  lpar: '(',
  rpar: ')',
  verbar: '|',
  vert: '|',
  comma: ',',
  period: '.',
  colon: ':',
  equals: '=',
  plus: '+',
  percnt: '%',
  num: '#',
};

/**
 * The entities that make a tag unreadable: rare ones, which `withDecodedEntities` does not decode,
 * and entities that an editor encoded a second time.
 */
export function oddEntities(source: Source, tag: Tag): OddEntity[] {
  return tag.strays.flatMap(({ text, from }) => {
    if (text !== '&') return [];
    const range = source.rangeOf({ from, to: from + 1 });
    ENTITY.lastIndex = range.from;
    const match = ENTITY.exec(source.template);
    const char = match && charOf(match);
    return match && char
      ? [{ range: { from: range.from, to: ENTITY.lastIndex }, char, entity: match[0] }]
      : [];
  });
}

function charOf([, decimal, hexadecimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return NAMED[name.toLowerCase()];
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= LARGEST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}
