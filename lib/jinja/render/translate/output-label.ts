import { isOperator, type Token } from '../../syntax/token';

const MAX_LABEL = 80;

/**
 * A short name for an output, to use in a reason. It leaves out filters, and all strings except
 * names in subscripts, because any other string may be a secret.
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
