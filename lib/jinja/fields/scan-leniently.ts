import { MAX_BRACKET_DEPTH } from '../limits';
import { scanTag } from '../translate/scan-tag';
import { TemplateProblem } from '../translate/template-problem';
import { matchAt, tokenAt, WHITE_SPACE } from '../translate/token-at';
import { isOperator, type Token } from '../translate/token';

const OPENING = /\{[{%#]/g;
const RAW_BLOCK = /\{%[-+]?\s*raw\s*[-+]?%\}[^]*?(?:\{%[-+]?\s*endraw\s*[-+]?%\}|$)/y;
const CLOSING = /[-+]?[}%]\}/y;
/** In a broken tag this is more likely a quote that was never closed. */
const HOLDS_CLOSING = /[}%]\}/;

/**
 * The tokens of each output and statement, whatever state the template is in. Where Jinja would
 * refuse a tag, its tokens up to the next closing delimiter or opening one are taken.
 */
export function scanLeniently(template: string): Token[][] {
  const tags: Token[][] = [];
  let position = 0;
  for (;;) {
    OPENING.lastIndex = position;
    const opening = OPENING.exec(template);
    if (!opening) return tags;
    const start = opening.index;
    const raw = matchAt(RAW_BLOCK, template, start);
    if (opening[0] === '{#') {
      const end = template.indexOf('#}', start + 2);
      position = end < 0 ? template.length : end + 2;
    } else if (raw !== undefined) {
      position = start + raw.length;
    } else {
      const tag = scan(template, start + 2, opening[0] === '{{' ? '}}' : '%}');
      tags.push(tag.tokens);
      position = tag.end;
    }
  }
}

function scan(template: string, start: number, delimiter: '}}' | '%}') {
  try {
    return scanTag(template, start, 1, delimiter);
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error;
    return scanBroken(template, start);
  }
}

function scanBroken(template: string, start: number): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  let position = start;
  let brackets = 0;
  while (position < template.length && brackets <= MAX_BRACKET_DEPTH) {
    const gap = matchAt(WHITE_SPACE, template, position) ?? '';
    position += gap.length;
    const closing = matchAt(CLOSING, template, position);
    if (closing !== undefined) return { tokens, end: position + closing.length };
    if (/^\{[{%#]/.test(template.slice(position, position + 2))) break;
    const token = tokenAt(template, position, tokens.at(-1));
    if (token?.kind === 'string' && HOLDS_CLOSING.test(token.text)) {
      position += 1;
      continue;
    }
    if (token) tokens.push({ ...token, gap, line: 1, from: position });
    if (isOperator(token, '(', '[', '{')) brackets += 1;
    position += token?.text.length ?? 1;
  }
  return { tokens, end: position };
}
