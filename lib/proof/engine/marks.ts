import { decodeEntities } from '../../jinja/syntax/decode-entities';

/**
 * Puts what an engine prints between marks that no editor and no mail tool touches: words and
 * brackets alone.
 */
export function marked(name: string, content: string): string {
  return `[passlink ${name}]${content}[/passlink ${name}]`;
}

/**
 * What was printed between the marks of a name, entities undone; undefined where they are not
 * there.
 */
export function readMarked(html: string, name: string): string | undefined {
  const [open, close] = [`[passlink ${name}]`, `[/passlink ${name}]`];
  const from = html.indexOf(open);
  const to = html.indexOf(close, from);
  if (from < 0 || to < 0) return undefined;
  return decodeEntities(html.slice(from + open.length, to)).trim();
}
