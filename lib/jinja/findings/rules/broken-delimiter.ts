import { decodeEntities } from '../../syntax/decode-entities';
import type { Found, Rule } from '../rule';
import { linkVariables } from '../source/links';
import { safeFix } from '../source/mend';
import { RangeSet } from '../source/ranges';
import type { Source } from '../source/read-source';
import { NOT_SEND, OBJECTS } from '../../vocabulary';

const SPACE = String.raw`(?:\s|&nbsp;|&#160;)*`;
const OPEN = '(?:\\{|&#123;|&#x7b;|&lbrace;|&lcub;)';
const CLOSE = '(?:\\}|&#125;|&#x7d;|&rbrace;|&rcub;)';
const PERCENT = '(?:%|&#37;|&#x25;|&percnt;)';
/** Longer than any attribute's name with its filters. */
const INSIDE = '[^{}<>]{0,300}?';
const OBJECT = String.raw`(?:${[...OBJECTS].join('|')})\s*[.[]`;
const KEYWORDS = `if|elif|else|endif|for|endfor|set|${NOT_SEND}`;
const STATEMENT = new RegExp(
  `${OPEN}${SPACE}${PERCENT}([-+]?${SPACE}(?:${KEYWORDS})\\b${INSIDE})${PERCENT}${SPACE}${CLOSE}`,
  'gi',
);
/** `{UserAttribute['…']}`. After a dollar sign it belongs to a script. */
const SINGLE = new RegExp(`(?<![{$\\w])\\{(\\s*${OBJECT}${INSIDE})\\}(?!\\})`, 'g');

/** `{ { … } }`, `{ % … % }`, `&#123;&#123; … &#125;&#125;` and `{UserAttribute['…']}`. */
export const brokenDelimiter: Rule = {
  name: 'broken-delimiter',
  find(source) {
    const names = [OBJECT, ...[...linkVariables(source)].map((name) => String.raw`${name}\b`)];
    const output = new RegExp(
      `${OPEN}${SPACE}${OPEN}([-+]?${SPACE}(?:${names.join('|')})${INSIDE})${CLOSE}${SPACE}${CLOSE}`,
      'gi',
    );
    const tags = new RangeSet(source.tags.map(({ range }) => range));
    const doubled = [
      ...findAll(source, tags, output, '{{', '}}'),
      ...findAll(source, tags, STATEMENT, '{%', '%}'),
    ];
    const told = new RangeSet([...source.tags, ...doubled].map(({ range }) => range));
    return [...doubled, ...findAll(source, told, SINGLE, '{{', '}}')];
  },
};

function findAll(
  source: Source,
  others: RangeSet,
  pattern: RegExp,
  opening: string,
  closing: string,
): Found[] {
  return [...source.template.matchAll(pattern)].flatMap(({ 0: whole, 1: inside = '', index }) => {
    const range = { from: index, to: index + whole.length };
    if (others.overlaps(range)) return [];
    const tag = { range, place: source.html.placeOf(index) };
    const text = `${opening}${decodeEntities(inside)}${closing}`;
    const fix = safeFix(source, tag, `Write ${opening} … ${closing}`, [{ range, text }]);
    return [
      {
        severity: 'error' as const,
        range,
        message: `Every recipient gets this as it stands here: MoEngage takes it for a tag only between ${opening} and ${closing}.`,
        ...(fix && { fix }),
      },
    ];
  });
}
