import { type Token, tokenize } from './tokens';

/** One statement of a snippet: a tag, a block with its content, a comment, an output, or text. */
export interface Statement {
  code: string;
  /** The kind of its first tag. */
  kind: 'comment' | 'set' | 'if' | 'output' | 'text';
  /** The name that is set, or the first name in a condition; otherwise ''. */
  name: string;
}

const OPENING = new Set(['for', 'if']);
const CLOSING = new Set(['endset', 'endfor', 'endif']);

/** Splits a generated snippet into its statements, in order. Joined, they are the code again. */
export function statementsOf(code: string): Statement[] {
  const statements: Statement[] = [];
  let open: Token[] = [];
  let tag: Token[] | undefined;
  let depth = 0;
  const finish = () => {
    statements.push(statement(open));
    open = [];
  };
  for (const token of tokenize(code)) {
    open.push(token);
    if (token.kind === 'comment' && depth === 0) finish();
    if (token.text === '{%' || token.text === '{{') tag = [];
    tag?.push(token);
    if (!tag || (token.text !== '%}' && token.text !== '}}')) continue;
    depth += change(tag);
    tag = undefined;
    if (depth === 0) finish();
  }
  if (open.length > 0) finish();
  return statements;
}

/** How much a tag changes the nesting depth of blocks. */
function change([opening, ...tag]: readonly Token[]): number {
  if (opening?.text === '{{') return 0;
  const word = tag.find(({ kind }) => kind === 'tag')?.text ?? '';
  if (CLOSING.has(word)) return -1;
  if (OPENING.has(word)) return 1;
  // `set` with a value is complete; without one it opens a block.
  return word === 'set' && !tag.some(({ text }) => text.includes('=')) ? 1 : 0;
}

function statement(tokens: readonly Token[]): Statement {
  const code = tokens.map(({ text }) => text).join('');
  if (tokens[0]?.kind === 'comment') return { code, kind: 'comment', name: '' };
  if (tokens[0]?.text === '{{') return { code, kind: 'output', name: '' };
  if (tokens[0]?.text.startsWith('{%') !== true) return { code, kind: 'text', name: '' };
  const [, kind, name] = /^\{%\s*(set|if)\b\s*(\w*)/.exec(code) ?? [];
  return { code, kind: kind === 'if' ? 'if' : 'set', name: name ?? '' };
}

/**
 * Splits the loop over a payload's rows into the code before the rows, each row with its comma, and
 * the code after them.
 */
export function splitRows(code: string): { head: string; rows: string[]; tail: string } {
  const pieces: string[] = [''];
  let depth = 0;
  let isListOver = false;
  const add = (text: string) => {
    pieces[pieces.length - 1] += text;
  };
  for (const { kind, text } of tokenize(code)) {
    if (isListOver || kind !== 'plain') {
      add(text);
      continue;
    }
    for (const char of text) {
      if (char === '[' && depth === 1) pieces.push('');
      if (char === ']' && depth === 1) {
        pieces.push('');
        isListOver = true;
      }
      if (!isListOver && char === '[') depth += 1;
      if (!isListOver && char === ']') depth -= 1;
      add(char);
    }
  }
  return { head: pieces[0]!, rows: pieces.slice(1, -1), tail: pieces.at(-1)! };
}
