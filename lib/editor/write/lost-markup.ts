/** Characters of a lost piece that are shown. */
const SHOWN = 60;

/**
 * The first piece of a text that an editor no longer has in what it makes of it: a tag, one of its
 * attributes, a comment, or words. White space, the order of attributes, and what the editor adds
 * do not count.
 * @param text HTML, as its author wrote it
 * @param saved the same, as an editor saves it
 * @returns undefined if all of it is still there.
 */
export function lostMarkup(text: string, saved: string): string | undefined {
  const left = new Map<string, number>();
  for (const { key } of piecesOf(saved)) left.set(key, (left.get(key) ?? 0) + 1);
  for (const { key, shown } of piecesOf(text)) {
    const count = left.get(key) ?? 0;
    if (count === 0) return shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown;
    left.set(key, count - 1);
  }
  return undefined;
}

interface Piece {
  /** The same for pieces that mean the same. */
  key: string;
  shown: string;
}

const MARKUP = /<!--[^]*?-->|<(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/g;

function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of html.matchAll(MARKUP)) {
    pieces.push(...wordsOf(html.slice(from, match.index)), ...tagOf(match[0]));
    from = match.index + match[0].length;
  }
  return [...pieces, ...wordsOf(html.slice(from))];
}

/** Words count together, since a white space more or less between them is no loss. */
function wordsOf(text: string): Piece[] {
  const shown = collapse(decode(text));
  return shown === '' ? [] : [{ key: `text ${shown}`, shown }];
}

function tagOf(tag: string): Piece[] {
  const shown = collapse(tag);
  if (tag.startsWith('<!--')) return [{ key: shown, shown }];
  const [, name = '', rest = ''] = /^<(\/?[^\s/>]*)([^]*?)\/?>$/.exec(tag) ?? [];
  const element = name.toLowerCase();
  const attributes = [...rest.matchAll(ATTRIBUTE)].map(([whole, attribute = '', value = '']) => ({
    key: `${element} ${attribute.toLowerCase()}=${valueOf(attribute, value)}`,
    shown: whole,
  }));
  return [{ key: `<${element}>`, shown }, ...attributes];
}

function valueOf(attribute: string, written: string): string {
  const value = collapse(decode(written.replace(/^(["'])([^]*)\1$/, '$2')));
  if (attribute.toLowerCase() !== 'style') return value;
  return value
    .split(';')
    .map((rule) => rule.replace(/\s*:\s*/, ':').trim())
    .filter((rule) => rule !== '')
    .join(';');
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function decode(text: string): string {
  return text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
