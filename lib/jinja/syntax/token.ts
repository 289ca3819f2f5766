/** A piece of an expression or statement. */
export interface Token {
  kind: 'name' | 'number' | 'string' | 'operator';
  /** As written, quotes included. */
  text: string;
  /** White space in front of it: kept, so that lines stay where they are. */
  gap: string;
  /** Counted from 1. */
  line: number;
  /** Where it begins in the text that was scanned, in UTF-16 code units. */
  from: number;
}

/** The inside of a tag, and where the tag ends. */
export interface TagBody {
  tokens: Token[];
  /** White space between the last token and the closing delimiter. */
  gap: string;
  /** Behind the closing delimiter. */
  end: number;
  /** The closing delimiter asks to strip the white space behind it. */
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
      /** Of the opening delimiter, counted from 1. */
      line: number;
      /** New lines inside the tag. */
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
