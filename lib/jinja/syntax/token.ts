/** A piece of an expression or statement. */
export interface Token {
  kind: 'name' | 'number' | 'string' | 'operator';
  /** As written, quotes included. */
  text: string;
  /** White space before it. It is kept so that line numbers stay the same. */
  gap: string;
  /** Counted from 1. */
  line: number;
  /** Its start in the scanned text, in UTF-16 code units. */
  from: number;
}

/** The inside of a tag, and where it ends. */
export interface TagBody {
  tokens: Token[];
  /** White space between the last token and the closing delimiter. */
  gap: string;
  /** Position after the closing delimiter. */
  end: number;
  /** Whether the closing delimiter strips the white space after it. */
  trimAfter: boolean;
}

/** A stretch of a template, in order. */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'comment' | 'raw'; text: string }
  | {
      kind: 'output' | 'statement';
      tokens: Token[];
      gap: string;
      /** Line of the opening delimiter, counted from 1. */
      line: number;
      /** Number of new lines inside the tag. */
      newlines: number;
      trimBefore: boolean;
      trimAfter: boolean;
    };

export function isOperator(
  token: Pick<Token, 'kind' | 'text'> | undefined,
  ...texts: string[]
): boolean {
  return token?.kind === 'operator' && texts.includes(token.text);
}
