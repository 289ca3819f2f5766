import { HOLDS_CLOSING } from './token-at';

/** A text whose tags have no HTML entities any more, and a way to map positions back. */
export interface DecodedTemplate {
  text: string;
  /** The entities that were decoded, in order. */
  entities: readonly DecodedEntity[];
  /** Maps a position in `text` to one in the original. */
  toOriginal(position: number): number;
}

export interface DecodedEntity {
  /** Position of the decoded character in `text`. */
  position: number;
  /** The decoded character. */
  char: string;
  /** The entity as written. */
  entity: string;
}

/** How HTML editors and BeautifulSoup escape characters that have a meaning in Jinja. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#x22;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#039;': "'",
  '&#x27;': "'",
  '&amp;': '&',
  '&#38;': '&',
  '&lt;': '<',
  '&#60;': '<',
  '&gt;': '>',
  '&#62;': '>',
  '&nbsp;': ' ',
  '&#160;': ' ',
  '&#xa0;': ' ',
};
const NAMES = Object.keys(ENTITIES).join('|');
const ENTITY = new RegExp(NAMES, 'gi');
const PIECE = new RegExp(String.raw`\{[{%#]|[}%]\}|['"]|${NAMES}`, 'gi');
const STRING = /'[^'\\]*(?:\\[^][^'\\]*)*'|"[^"\\]*(?:\\[^][^"\\]*)*"/y;

/** Decodes all entities of a text, for names that an editor rewrote inside plain quotes. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity) => ENTITIES[entity.toLowerCase()] ?? entity);
}

/**
 * Decodes the entities that editors put into tags, so that the tags can be read, and keeps track of
 * positions. Text between plain quotes is the author's own and stays as it is.
 */
export function withDecodedEntities(template: string): DecodedTemplate {
  const entities: DecodedEntity[] = [];
  /** How many characters shorter the text is after each entity. */
  const lost: number[] = [];
  const pieces: string[] = [];
  let copied = 0;
  let shorter = 0;

  for (const { index, entity } of entitiesInTags(template)) {
    const char = ENTITIES[entity.toLowerCase()] ?? entity;
    pieces.push(template.slice(copied, index), char);
    copied = index + entity.length;
    entities.push({ position: index - shorter, char, entity });
    shorter += entity.length - 1;
    lost.push(shorter);
  }
  pieces.push(template.slice(copied));

  return {
    text: pieces.join(''),
    entities,
    toOriginal: (position) => position + (lost[countBefore(entities, position) - 1] ?? 0),
  };
}

function* entitiesInTags(template: string): Generator<{ index: number; entity: string }> {
  if (!template.includes('&')) return;
  let inTag = false;
  /** The quote that opened the current string, if it was written as an entity. */
  let quote: string | undefined;
  const pieces = new RegExp(PIECE);
  for (let match = pieces.exec(template); match; match = pieces.exec(template)) {
    const [piece] = match;
    if (piece === '{#' && !inTag) {
      const end = template.indexOf('#}', match.index);
      if (end < 0) return;
      pieces.lastIndex = end + 2;
    } else if (piece.startsWith('{')) {
      inTag = true;
      quote = undefined;
    } else if (piece.endsWith('}')) {
      inTag = false;
    } else if (inTag && piece.startsWith('&')) {
      const char = ENTITIES[piece.toLowerCase()];
      if (char === "'" || char === '"') quote = quote === undefined ? char : otherThan(quote, char);
      yield { index: match.index, entity: piece };
    } else if (inTag && quote === undefined) {
      STRING.lastIndex = match.index;
      const string = STRING.exec(template)?.[0];
      if (string !== undefined && !HOLDS_CLOSING.test(string)) {
        pieces.lastIndex = match.index + string.length;
      }
    }
  }
}

function otherThan(open: string, char: string): string | undefined {
  return open === char ? undefined : open;
}

/** The number of entities before a position. */
function countBefore(entities: readonly DecodedEntity[], position: number): number {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.position ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
