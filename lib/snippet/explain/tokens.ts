import { ATTRIBUTE_OBJECTS, NOT_SEND } from '../../jinja/vocabulary';

/**
 * The kind of a piece of code, for colouring. `plain` covers names, brackets, operators and spaces.
 */
export type TokenKind =
  | 'comment'
  /** Delimiters, and words that Jinja knows. */
  | 'tag'
  | 'string'
  /** MoEngage's objects, and the names in their brackets. */
  | 'attribute'
  | 'filter'
  | 'number'
  /** Text outside tags, inside a block. */
  | 'text'
  | 'plain';

export interface Token {
  kind: TokenKind;
  text: string;
  /** Where it starts, in UTF-16 code units. */
  from: number;
}

const WORDS: ReadonlySet<string> = new Set(
  (
    'set endset for endfor if elif else endif in is not and or defined sameas ' +
    `none true false ${NOT_SEND}`
  ).split(' '),
);

const OBJECTS: ReadonlySet<string> = new Set(ATTRIBUTE_OBJECTS);

/** Patterns outside tags: a comment, an opening delimiter, or text up to either. */
const OUTSIDE = /(?<comment>\{#[\s\S]*?#\})|(?<tag>\{[%{])|(?<text>(?:(?!\{[#%{])[\s\S])+)/y;

/** Patterns inside tags: the generator writes strings in single quotes, and no floats. */
const INSIDE =
  /(?<tag>[%}]\})|(?<string>'(?:[^'\\]|\\[\s\S])*')|(?<number>\d+)|(?<name>[A-Za-z_]\w*)|(?<plain>[\s\S])/y;

/**
 * Splits a generated snippet into pieces to colour. It knows only the Jinja that `generateSnippet`
 * writes. Other text is not lost: the pieces joined are always the code.
 */
export function tokenize(code: string): Token[] {
  return tokenizeLines([code])[0]!;
}

/** The same for code in several lines. A line may end anywhere except inside a token. */
export function tokenizeLines(lines: readonly string[]): Token[][] {
  let inside = false;
  return lines.map((code) => {
    const tokens: Token[] = [];
    for (let at = 0; at < code.length;) {
      const rule = inside ? INSIDE : OUTSIDE;
      rule.lastIndex = at;
      const match = rule.exec(code);
      const text = match?.[0] ?? code[at]!;
      const kind = kindOf(match?.groups, text, tokens);
      // One token for each bracket and space would make thousands of elements on the page.
      const last = tokens.at(-1);
      if (kind === 'plain' && last?.kind === 'plain') last.text += text;
      else tokens.push({ kind, text, from: at });
      if (match?.groups?.['tag'] !== undefined) inside = !inside;
      at += text.length;
    }
    return tokens;
  });
}

function kindOf(
  groups: Record<string, string | undefined> | undefined,
  text: string,
  before: readonly Token[],
): TokenKind {
  if (groups?.['comment'] !== undefined) return 'comment';
  if (groups?.['tag'] !== undefined) return 'tag';
  if (groups?.['text'] !== undefined) return 'text';
  if (groups?.['number'] !== undefined) return 'number';
  const last = before.at(-1);
  if (groups?.['string'] !== undefined) {
    const isName = last?.text === '[' && before.at(-2)?.kind === 'attribute';
    return isName ? 'attribute' : 'string';
  }
  if (groups?.['name'] === undefined) return 'plain';
  if (last?.kind === 'plain' && last.text.endsWith('|')) return 'filter';
  if (OBJECTS.has(text)) return 'attribute';
  return WORDS.has(text) ? 'tag' : 'plain';
}
