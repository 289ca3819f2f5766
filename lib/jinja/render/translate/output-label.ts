import { isOperator, type Token } from '../../syntax/token';

const MAX_LABEL = 80;

/**
 * What an output prints, short enough for a reason: without its filters, and with no string except
 * the names in subscripts, since any other may be a secret.
 */
export function outputLabel(tokens: readonly Token[]): string {
  let depth = 0;
  let label = '';
  for (const [index, token] of tokens.entries()) {
    if (isOperator(token, '(', '[', '{')) depth += 1;
    if (isOperator(token, ')', ']', '}')) depth -= 1;
    if (depth === 0 && isOperator(token, '|')) break;
    const named = isOperator(tokens[index - 1], '[') && isOperator(tokens[index + 1], ']');
    const text = token.kind === 'string' && !named ? '…' : token.text;
    label += (label !== '' && token.gap !== '' ? ' ' : '') + text;
  }
  return label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL)}…` : label;
}
