import { decodeEntities } from '../../jinja/syntax/decode-entities';

/**
 * Puts delimiters around what an engine prints. They are words and square brackets, because no
 * editor and no mail tool changes those.
 */
export function delimited(name: string, content: string): string {
  return `[passlink ${name}]${content}[/passlink ${name}]`;
}

/**
 * The text between the delimiters with a name, entities decoded; undefined if they are not there.
 */
export function readDelimited(html: string, name: string): string | undefined {
  const [open, close] = [`[passlink ${name}]`, `[/passlink ${name}]`];
  const from = html.indexOf(open);
  const to = html.indexOf(close, from);
  if (from < 0 || to < 0) return undefined;
  return decodeEntities(html.slice(from + open.length, to)).trim();
}
