import { MAX_BRACKET_DEPTH, MAX_TAG_TOKENS } from '../limits';
import { scanTag, TemplateProblem } from './scan-tag';
import { HOLDS_CLOSING, matchAt, tokenAt, WHITE_SPACE } from './token-at';
import { isOperator, type Token } from './token';

/** A tag in any state. Positions refer to the scanned text. */
export interface LenientTag {
  /** `mock-comment` is `{% # … # %}`, which is not a comment to Jinja. */
  kind: 'output' | 'statement' | 'comment' | 'raw' | 'mock-comment';
  from: number;
  /** After its closing delimiter. Without one, after its line or before the next element. */
  to: number;
  tokens: Token[];
  /** Characters in it that Jinja cannot read. */
  strays: Stray[];
  /** Its closing delimiter; empty if there is none. */
  closing: string;
  /** Why Jinja would refuse it. */
  problem?: TemplateProblem;
}

export interface Stray {
  text: string;
  from: number;
}

type ReadTag = Pick<LenientTag, 'tokens' | 'strays' | 'closing' | 'problem'> & { end: number };

const OPENING = /\{[{%#]/g;
const RAW_BLOCK = /\{%[-+]?\s*raw\s*[-+]?%\}[^]*?(?:\{%[-+]?\s*endraw\s*[-+]?%\}|$)/y;
const MOCK_COMMENT = /\{%[-+]?\s*#(?:[^]*?#\s*[-+]?%\}|[^]*?%\})/y;
const CLOSING = /[-+]?[}%]\}/y;
const TAG_OPENING = /\{[{%]/;

/** Every output, statement, comment and raw block, as `readTags` finds them. */
export function scanLeniently(template: string): LenientTag[] {
  return [...readTags(template)];
}

/**
 * Yields every output, statement, comment and raw block in order, whatever state the template is
 * in. A tag that Jinja would refuse is read up to the next closing or opening delimiter. Scans only
 * as far as the caller asks.
 */
export function* readTags(template: string): Generator<LenientTag> {
  const lastMockEnd = template.lastIndexOf('#', template.lastIndexOf('%}'));
  let position = 0;
  for (;;) {
    OPENING.lastIndex = position;
    const opening = OPENING.exec(template);
    if (!opening) return;
    const [tag, end] = readTag(template, opening.index, opening[0], lastMockEnd);
    yield tag;
    position = end;
  }
}

function readTag(
  template: string,
  from: number,
  opening: string,
  lastMockEnd: number,
): [LenientTag, end: number] {
  const whole = (kind: LenientTag['kind'], text: string, closing: string): [LenientTag, number] => {
    const to = from + text.length;
    return [{ kind, from, to, tokens: [], strays: [], closing }, to];
  };
  if (opening === '{#') {
    const end = template.indexOf('#}', from + 2);
    return end < 0
      ? whole('comment', template.slice(from), '')
      : whole('comment', template.slice(from, end + 2), '#}');
  }
  const raw = matchAt(RAW_BLOCK, template, from);
  if (raw !== undefined) return whole('raw', raw, /endraw\s*[-+]?%\}$/.test(raw) ? '%}' : '');
  // Without this check, each opening would search the whole template for an end.
  const mock = from < lastMockEnd ? matchAt(MOCK_COMMENT, template, from) : undefined;
  if (mock !== undefined) return whole('mock-comment', mock, '%}');

  const kind = opening === '{{' ? 'output' : 'statement';
  const { end, ...read } = scan(template, from + 2, kind === 'output' ? '}}' : '%}');
  const to = read.closing === '' ? endOfLine(template.slice(from, end)) + from : end;
  return [{ kind, from, to, ...read }, end];
}

/** The end of an unclosed tag: its line's end, or the start of the next element. */
function endOfLine(tag: string): number {
  const end = tag.search(/[<\r\n]/);
  return end < 0 ? tag.length : end;
}

function scan(template: string, start: number, delimiter: '}}' | '%}'): ReadTag {
  try {
    // As in Jinja, a sign after the delimiter either trims white space or makes a number negative.
    const marker = /^[-+]/.test(template.charAt(start)) ? 1 : 0;
    const { tokens, end } = scanTag(template, start + marker, 1, delimiter);
    const swallowing = tokens.some(({ kind, text }) => kind === 'string' && closesAndOpens(text));
    if (!swallowing) return { tokens, strays: [], closing: delimiter, end };
    throw new TemplateProblem('A quote that opens here is never closed.');
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error;
    return { ...scanBroken(template, start), problem: error };
  }
}

/**
 * Whether a string contains the end of a tag and the start of another: its quote was probably never
 * closed.
 */
function closesAndOpens(text: string): boolean {
  const closing = text.search(HOLDS_CLOSING);
  return closing >= 0 && text.search(TAG_OPENING) > closing;
}

function scanBroken(template: string, start: number): ReadTag {
  const tokens: Token[] = [];
  const strays: Stray[] = [];
  let position = start;
  let brackets = 0;
  const mayGoOn = () => brackets <= MAX_BRACKET_DEPTH && tokens.length < MAX_TAG_TOKENS;
  while (position < template.length && mayGoOn()) {
    const gap = matchAt(WHITE_SPACE, template, position) ?? '';
    position += gap.length;
    const closing = matchAt(CLOSING, template, position);
    if (closing !== undefined) {
      return { tokens, strays, closing: closing.slice(-2), end: position + closing.length };
    }
    if (/^\{[{%#]/.test(template.slice(position, position + 2))) break;
    const token = tokenAt(template, position, tokens.at(-1));
    if (token && !(token.kind === 'string' && HOLDS_CLOSING.test(token.text))) {
      tokens.push({ ...token, gap, line: 1, from: position });
      if (isOperator(token, '(', '[', '{')) brackets += 1;
      position += token.text.length;
      continue;
    }
    const text = String.fromCodePoint(template.codePointAt(position) ?? 0);
    if (position < template.length) strays.push({ text, from: position });
    position += text.length;
  }
  return { tokens, strays, closing: '', end: Math.min(position, template.length) };
}
