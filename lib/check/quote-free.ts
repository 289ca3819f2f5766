import { decodeLiteral } from '../jinja/syntax/string-literal';
import { scanTag } from '../jinja/syntax/scan-tag';
import type { TagBody, Token } from '../jinja/syntax/token';
import { isOperator } from '../jinja/syntax/token';
import { applyEdits, type Edit, type Range } from '../text/edits';

/** Tags before which a text may be set, because whatever is before them runs whenever they do. */
const SET_BEFORE = new Set(['set', 'if', 'for', 'with']);

/** Members of Python's dictionaries: with a dot, one gets the member and not an attribute. */
const RESERVED =
  /^(?:clear|copy|fromkeys|get|items|keys|pop|popitem|setdefault|update|values|has_key|iter\w+|view\w+|__\w*)$/;
/** After one of these words, a bracket opens a list. */
const WORDS = new Set(['in', 'not', 'and', 'or', 'is', 'if', 'elif', 'else']);
const IDENTIFIER = /^[A-Za-z_]\w*$/;

/**
 * A text that may be moved from quotes to between two tags: editors cannot change it by escaping or
 * by collapsing white space. The order not to send is excluded, because MoEngage looks for it in
 * the tag itself.
 */
const PLAIN_TEXT = /^(?!.*MOE_NOT_SEND)(?:[^\s\p{C}'"<>&{}]+(?: [^\s\p{C}'"<>&{}]+)*)?$/u;

interface OpenTag extends TagBody {
  start: number;
  output: boolean;
  marker: string;
}

/**
 * The edit that removes the quotes from the tag around a place, for editors that keep none:
 * `x['city']` becomes `x.city`, and other texts are set by a block before the tag. Undefined if the
 * place is in no readable tag or has no quotes, or if a text has no such form.
 */
export function withoutQuotes(template: string, place: Range): Edit | undefined {
  const tag = tagAround(template, place);
  if (!tag?.tokens.some(({ kind }) => kind === 'string')) return undefined;
  const head = tag.tokens[0];
  const canSet = tag.output || (head !== undefined && SET_BEFORE.has(head.text));
  const blocks: string[] = [];
  const edits: Edit[] = [];
  for (const [index, token] of tag.tokens.entries()) {
    if (token.kind !== 'string') continue;
    const text = textOf(token);
    if (text === undefined) return undefined;
    const edit = memberByDot(tag.tokens, index, text);
    if (edit) {
      edits.push(edit);
      continue;
    }
    // Adjacent strings form one text in Jinja.
    const alone = ![-1, 1].some((step) => tag.tokens[index + step]?.kind === 'string');
    if (!canSet || !alone || !PLAIN_TEXT.test(text)) return undefined;
    const name = nameFor(text, template, blocks);
    const block = setBlock(name, text);
    if (!blocks.includes(block)) blocks.push(block);
    edits.push({ range: { from: token.from, to: token.from + token.text.length }, text: name });
  }
  const before = blocks.map((block, at) => `{%${at === 0 ? tag.marker : ''}${block}`).join('');
  const range = { from: tag.start, to: tag.end };
  return { range, text: before + applyEdits(template, edits, range) };
}

/** The last tag that opens before the place's end, if it closes after it. */
function tagAround(template: string, { from, to }: Range): OpenTag | undefined {
  const start = Math.max(...['{{', '{%'].map((open) => template.lastIndexOf(open, from)));
  if (start < 0 || isShownAsItIs(template.slice(0, start))) return undefined;
  const output = template.startsWith('{{', start);
  const marker = /[-+]/.exec(template.charAt(start + 2))?.[0] ?? '';
  try {
    const body = scanTag(template, start + 2 + marker.length, 1, output ? '}}' : '%}');
    return body.end >= to ? { ...body, start, output, marker } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the text that follows is in a comment or a raw block. */
function isShownAsItIs(before: string): boolean {
  const inComment = before.lastIndexOf('{#') > before.lastIndexOf('#}');
  const lastRaw = [...before.matchAll(/\{%[-+]?\s*(end)?raw\s*[-+]?%\}/g)].at(-1);
  return inComment || (lastRaw !== undefined && lastRaw[1] === undefined);
}

function textOf({ text }: Token): string | undefined {
  try {
    return decodeLiteral(text.slice(1, -1));
  } catch {
    return undefined;
  }
}

/** An edit that turns `['city']` after a value into `.city`. */
function memberByDot(tokens: readonly Token[], index: number, text: string): Edit | undefined {
  const [value, open, , close] = [-2, -1, 0, 1].map((step) => tokens[index + step]);
  const isMember =
    isOperator(open, '[') &&
    isOperator(close, ']') &&
    ((value?.kind === 'name' && !WORDS.has(value.text)) || isOperator(value, ']', ')'));
  if (!isMember || !open || !close || !IDENTIFIER.test(text) || RESERVED.test(text)) {
    return undefined;
  }
  return { range: { from: open.from, to: close.from + 1 }, text: `.${text}` };
}

/** A name that describes the text and that the template uses for nothing else. */
function nameFor(text: string, template: string, blocks: readonly string[]): string {
  const words = text
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '_')
    .slice(0, 24);
  const wanted = `pl_${words.replaceAll(/^_|_$/g, '') || 'text'}`;
  const all = template + blocks.join('');
  for (let name = wanted, next = 2; ; name = `${wanted}_${next++}`) {
    // The same text under the same name is ours, so setting it again is safe.
    if (!all.includes(name) || all.includes(setBlock(name, text))) return name;
  }
}

function setBlock(name: string, text: string): string {
  return ` set ${name} %}${text}{% endset %}`;
}
