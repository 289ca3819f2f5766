import { MAX_BRACKET_DEPTH, MAX_TAG_TOKENS } from '../limits';
import type { TagBody, Token } from './token';
import { matchAt, tokenAt, WHITE_SPACE } from './token-at';

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iy;
const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * Reads a tag's tokens as Jinja's lexer does: strings may hold anything, and a closing delimiter
 * counts only outside brackets. Throws a TemplateProblem.
 * @param start the position after the opening delimiter
 * @param line the line of the opening delimiter
 */
export function scanTag(
  template: string,
  start: number,
  line: number,
  delimiter: '}}' | '%}',
): TagBody {
  const tokens: Token[] = [];
  const open: string[] = [];
  let position = start;
  let currentLine = line;

  for (;;) {
    const gap = matchAt(WHITE_SPACE, template, position) ?? '';
    currentLine += countNewlines(gap);
    position += gap.length;

    if (open.length === 0) {
      const trim = /[-+]/.test(template.charAt(position)) ? 1 : 0;
      if (template.startsWith(delimiter, position + trim)) {
        const trimAfter = trim === 1 && template.charAt(position) === '-';
        return { tokens, gap, end: position + trim + 2, trimAfter };
      }
    }

    const token = tokenAt(template, position, tokens.at(-1));
    if (!token) throw unreadable(template, position, currentLine, line);
    if (tokens.length >= MAX_TAG_TOKENS) {
      throw new TemplateProblem('A tag is too long to be worked out.', line);
    }
    if (token.kind === 'operator')
      checkBrackets(open, token.text, tokens.at(-1), delimiter, currentLine);
    tokens.push({ ...token, gap, line: currentLine, from: position });
    currentLine += countNewlines(token.text);
    position += token.text.length;
  }
}

function checkBrackets(
  open: string[],
  text: string,
  before: Token | undefined,
  delimiter: string,
  line: number,
): void {
  if (text === '%' && before?.text === '{') {
    throw new TemplateProblem('A tag begins inside this one, which is not closed.', line);
  }
  if ('([{'.includes(text)) {
    if (text === '{' && before?.text === '{') {
      throw new TemplateProblem(
        'Curly brackets stand inside a tag. Write the name alone there: {{ }} prints, and a tag can use names directly.',
        line,
      );
    }
    if (open.push(text) > MAX_BRACKET_DEPTH) {
      throw new TemplateProblem('The brackets in a tag nest too deep.', line);
    }
    return;
  }
  const opener = OPENERS[text];
  if (opener === undefined) return;
  const last = open.pop();
  if (last === undefined) {
    throw new TemplateProblem(`A closing ${text} has no opening ${opener} before it.`, line);
  }
  if (last !== opener) {
    throw new TemplateProblem(`An opening ${last} is not closed before ${delimiter}.`, line);
  }
}

function unreadable(template: string, position: number, line: number, opened: number) {
  if (position >= template.length) {
    return new TemplateProblem('A tag that opens here is never closed.', opened);
  }
  const entity = matchAt(ENTITY, template, position);
  if (entity !== undefined) {
    return new TemplateProblem(
      `An editor turned a character inside a tag into ${entity}. Put the plain character back in the code view.`,
      line,
    );
  }
  const char = String.fromCodePoint(template.codePointAt(position) ?? 0);
  if (char === "'" || char === '"') {
    return new TemplateProblem(`A quote ${char} that opens here is never closed.`, line);
  }
  if (/[‘’‚‛“”„‟]/.test(char)) {
    return new TemplateProblem(
      `A curly quote ${char} stands in a tag. Jinja takes straight quotes only.`,
      line,
    );
  }
  return new TemplateProblem(`Jinja does not know the character ${char} in a tag.`, line);
}

export function countNewlines(text: string): number {
  return text.split('\n').length - 1;
}

/** A reason why a template cannot be rendered, in an author's words and without secrets. */
export class TemplateProblem extends Error {
  override readonly name = 'TemplateProblem';
  /** Counted from 1. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}
