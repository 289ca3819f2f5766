import type { Edit } from '../../../text/edits';

interface Write {
  pattern: string;
  texts: readonly string[];
  /** A new text goes into a hidden element, for editors that would show or wrap it. */
  isHidden?: boolean;
}

const OPENING = '<div style="display: none;">';
const CLOSING = '</div>';

/** The edits that a `write` command means, and the texts that they replace. See `PageCommand`. */
export function editsFor(
  text: string,
  { pattern, texts, isHidden = false }: Write,
): { edits: Edit[]; replaced: string[] } {
  const [first = ''] = texts;
  const matches = [...text.matchAll(new RegExp(pattern, 'g'))];
  if (matches.length === 0) {
    const at = startOfMessage(text);
    const written = isHidden && first !== '' ? `${OPENING}${first}${CLOSING}` : first;
    return { edits: [{ range: { from: at, to: at }, text: written }], replaced: [] };
  }
  return {
    edits: matches.map(({ 0: match, index }, nth) => {
      const written = texts[nth] ?? first;
      const range = { from: index, to: index + match.length };
      return { range: written === '' ? withHidden(text, range) : range, text: written };
    }),
    replaced: matches.map(([match]) => match),
  };
}

/** A text with the hidden element of ours that holds nothing else. */
function withHidden(text: string, { from, to }: Edit['range']): Edit['range'] {
  const isOurs =
    text.slice(0, from).endsWith(OPENING) && text.slice(to, to + CLOSING.length) === CLOSING;
  return isOurs ? { from: from - OPENING.length, to: to + CLOSING.length } : { from, to };
}

/**
 * Where a template's message starts: behind `<body …>` of a whole document, since mail programs and
 * rich text editors drop what stands before it; else at the very start.
 */
function startOfMessage(text: string): number {
  // Comments and Jinja's tags may hold anything, `<body>` and `>` among it.
  const bare = text.replaceAll(/<!--[^]*?-->|\{[{%#][^]*?[}%#]\}/g, (hidden) =>
    ' '.repeat(hidden.length),
  );
  if (!/^\s*(?:<!doctype\b|<html\b)/i.test(bare)) return 0;
  const body = /<body\b(?:"[^"]*"|'[^']*'|[^>"'])*>/i.exec(bare);
  return body ? body.index + body[0].length : 0;
}
