import { decodeLiteral, encodeLiteral, EscapeError } from '../../syntax/string-literal';
import type { Item } from '../../syntax/items';
import { countNewlines, TemplateProblem } from '../../syntax/scan-tag';
import type { Token } from '../../syntax/token';

/**
 * Joins adjacent strings, as Jinja does. New lines inside move to the end, to keep the line count.
 */
export function literal(strings: readonly Token[]): string {
  const texts = strings.map((token) => {
    try {
      return decodeLiteral(token.text.slice(1, -1));
    } catch (error) {
      if (!(error instanceof EscapeError)) throw error;
      throw new TemplateProblem(`A string cannot be read: ${error.message}.`, token.line);
    }
  });
  const source = strings.map(({ text }) => text).join('');
  const gap = strings.map((token) => token.gap).join('');
  return gap + encodeLiteral(texts.join('')) + '\n'.repeat(countNewlines(source));
}

export function consecutiveStrings(items: readonly Item[], start: number): Token[] {
  const strings: Token[] = [];
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (item?.kind !== 'string') break;
    strings.push(item);
  }
  return strings;
}
