import { decoded } from './string-literal';
import { isOperator, type Token } from './token';

/** Everything between a pair of brackets. */
export interface Group {
  kind: 'group';
  open: Token;
  items: Item[];
  close: Token;
}

export type Item = Token | Group;

/** Nests tokens by their brackets. */
export function nestBrackets(tokens: readonly Token[]): Item[] {
  const root: Item[] = [];
  const stack: { open: Token; items: Item[] }[] = [];
  for (const token of tokens) {
    if (isOperator(token, '(', '[', '{')) {
      stack.push({ open: token, items: [] });
      continue;
    }
    const closed = isOperator(token, ')', ']', '}') ? stack.pop() : undefined;
    const item: Item = closed ? { kind: 'group', ...closed, close: token } : token;
    (stack.at(-1)?.items ?? root).push(item);
  }
  // A bracket that is never closed. The scanner refuses it, but reading fields goes on.
  for (const { open, items } of stack) root.push(open, ...items);
  return root;
}

/** Splits at the commas of one level; a trailing comma adds nothing. */
export function splitAtCommas(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (item.kind === 'operator' && item.text === ',') parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts.at(-1)?.length === 0 ? parts.slice(0, -1) : parts;
}

/** Splits `name=value`. The name is absent if this is not a keyword argument. */
export function keywordArgument(items: readonly Item[]): { name?: Token; value: readonly Item[] } {
  const [name, equals] = items;
  return name?.kind === 'name' && equals?.kind === 'operator' && equals.text === '='
    ? { name, value: items.slice(2) }
    : { value: items };
}

/**
 * What a `default` puts in the place of a missing value.
 * @param given its first argument, without its name; empty if it has none, which gives ''.
 * @returns undefined if it is computed.
 */
export function fallbackOf(
  given: readonly (Pick<Token, 'kind' | 'text'> | Pick<Group, 'kind'>)[],
): string | undefined {
  const [only, ...more] = given;
  if (!only) return '';
  if (more.length > 0) return undefined;
  if (only.kind === 'string') return decoded(only);
  return only.kind === 'number' ? only.text : undefined;
}
