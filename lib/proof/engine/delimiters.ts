import { decodeEntities } from '../../jinja/syntax/decode-entities';

/**
 * Puts what an engine prints between delimiters of words and square brackets, which no editor and
 * no mail tool touches.
 */
export function delimited(name: string, content: string): string {
  return `[passlink ${name}]${content}[/passlink ${name}]`;
}

/**
 * What was printed between the delimiters of a name, entities decoded; undefined where they are
 * gone.
 */
export function readDelimited(html: string, name: string): string | undefined {
  const [open, close] = [`[passlink ${name}]`, `[/passlink ${name}]`];
  const from = html.indexOf(open);
  const to = html.indexOf(close, from);
  if (from < 0 || to < 0) return undefined;
  return decodeEntities(html.slice(from + open.length, to)).trim();
}
