/** A text without the HTML entities in its tags, and the way back to where it came from. */
export interface DecodedTemplate {
  text: string;
  /** What was decoded, in order. */
  entities: readonly DecodedEntity[];
  /** The position in the original for one in `text`. */
  toOriginal(position: number): number;
}

export interface DecodedEntity {
  /** Where the character stands in `text`. */
  position: number;
  /** The one character that it stands for. */
  char: string;
  /** As written. */
  entity: string;
}

/** What HTML editors and BeautifulSoup make of characters that mean something to Jinja. */
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
/** In a broken tag this is more likely a quote that was never closed. */
const HOLDS_CLOSING = /[}%]\}/;

/** A text with its entities decoded, for names that an editor rewrote inside plain quotes. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity) => ENTITIES[entity.toLowerCase()] ?? entity);
}

/**
 * Decodes the entities that editors put into tags, so that the tags can be read; positions can be
 * traced back. What stands in plain quotes is the author's own text and stays as it is.
 */
export function withDecodedEntities(template: string): DecodedTemplate {
  const entities: DecodedEntity[] = [];
  /** How much shorter the text is behind each entity. */
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
  /** The quote, once an entity, of a string that is open. */
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

/** How many of the entities stand before a position. */
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
