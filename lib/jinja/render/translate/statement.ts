import { again } from './again';
import type { Blocks } from './blocks';
import { AS_TEXT, ENGINE } from './engine-names';
import { translateExpression, translateItems } from './expression';
import { nestBrackets, splitAtCommas, type Item } from '../../syntax/items';
import { TemplateProblem } from '../../syntax/scan-tag';
import type { Token } from '../../syntax/token';
import { NOT_SEND } from '../../vocabulary';

interface Statement {
  tokens: readonly Token[];
  line: number;
}

/** Tags that need an end tag of their own, besides `for` and `set`. */
const BLOCK_TAGS = new Set(['if', 'macro', 'call', 'filter', 'block', 'with', 'autoescape']);
const END_TAGS = new Set([...BLOCK_TAGS, 'for', 'set'].map((tag) => `end${tag}`));

/** Tags of other template languages, and Jinja's equivalent. */
const FOREIGN_TAGS: Readonly<Record<string, string>> = {
  elsif: 'elif',
  elseif: 'elif',
  empty: 'else',
  assign: 'set',
  capture: 'set',
  unless: 'if not',
};

const NEEDS_OTHER_TEMPLATES = new Set(['include', 'import', 'from', 'extends']);

/**
 * Translates a statement to MiniJinja's tags, without their delimiters. Throws a TemplateProblem.
 */
export function statementTags({ tokens, line }: Statement, blocks: Blocks): string[] {
  const [head, ...rest] = tokens;
  if (head?.kind !== 'name') throw new TemplateProblem('A tag has no name.', line);
  const tag = head.text;
  const same = () => `${tag} ${translateExpression(rest)}`;

  if (tag === NOT_SEND) return notSend(rest);
  if (tag === 'break' || tag === 'continue') return blocks.leave(tag, line);
  if (tag === 'set') return set(rest, line, blocks);
  if (tag === 'for') return [loop(rest, line), ...blocks.openLoop(line)];
  if (tag === 'else' || tag === 'elif' || END_TAGS.has(tag)) {
    const { before, behind } = tag.startsWith('end')
      ? blocks.close(tag, line)
      : blocks.middle(tag, line);
    return [...before, same(), ...behind];
  }
  if (tag === 'autoescape' && rest[0]?.text !== 'false') {
    throw new TemplateProblem('{% autoescape %} is off at MoEngage; escape values with |e.', line);
  }
  if (tag === 'filter') return [filter(rest), ...blocks.open(tag, line)];
  if (BLOCK_TAGS.has(tag)) return [same(), ...blocks.open(tag, line)];
  if (tag === 'do') return [same()];
  if (NEEDS_OTHER_TEMPLATES.has(tag)) {
    throw new TemplateProblem(`{% ${tag} %} needs another template, and there is none here.`, line);
  }
  const instead = FOREIGN_TAGS[tag];
  const hint = instead === undefined ? '' : ` Jinja calls it {% ${instead} %}.`;
  throw new TemplateProblem(`There is no tag {% ${tag} %}.${hint}`, line);
}

/** Notes the reason and continues, so that several checks can each report one. */
function notSend(tokens: readonly Token[]): string[] {
  const items = nestBrackets(tokens);
  const [call] = items;
  const isCall = items.length === 1 && call?.kind === 'group';
  const inner = isCall ? call.items : items;
  const [reason = []] = splitAtCommas(inner);
  const text = reason.length === 0 ? "''" : translateItems(reason);
  return [`if ${isCall ? call.open.gap : ''}(${text})${AS_TEXT}|${ENGINE.notSend}`, 'endif'];
}

function set(tokens: readonly Token[], line: number, blocks: Blocks): string[] {
  const items = nestBrackets(tokens);
  const equals = items.findIndex((item) => item.kind === 'operator' && item.text === '=');
  if (equals < 0) {
    return [`set ${translateItems(items)}`, ...blocks.open('set', line)];
  }
  const target = withBrackets(items.slice(0, equals));
  return [`set ${target} = ${withBrackets(items.slice(equals + 1))}`];
}

/** The filters of a `{% filter %}` are those of an output, without the first bar. */
function filter(tokens: readonly Token[]): string {
  const [first] = tokens;
  if (!first) return 'filter';
  const bar: Token = { ...first, kind: 'operator', text: '|', gap: '' };
  return `filter ${translateExpression([bar, ...tokens])
    .trimStart()
    .slice(1)}`;
}

/**
 * The `list` filter makes MiniJinja's loops behave like Jinja's: it gives a text a length and
 * rejects none. Jinja allows no `if … else` here without brackets, so the first `if` is the loop's
 * filter.
 */
function loop(tokens: readonly Token[], line: number): string {
  const items = nestBrackets(tokens);
  const start = items.findIndex((item) => item.kind === 'name' && item.text === 'in') + 1;
  if (start === 0) throw new TemplateProblem('A {% for %} has no "in".', line);
  const length = items
    .slice(start)
    .findIndex((item) => item.kind === 'name' && ['if', 'recursive'].includes(item.text));
  const end = length < 0 ? items.length : start + length;
  const over = items.slice(start, end);
  if (over.length === 0) throw new TemplateProblem('A {% for %} has nothing to run over.', line);
  const behind = translateItems(items.slice(end));
  const list = translateItems(over);
  return `for ${translateItems(items.slice(0, start))} (${refusingNone(list, over)})|list ${behind}`;
}

/** Stops at a loop over none, as Python does; MiniJinja takes none for an empty list. */
function refusingNone(list: string, over: readonly Item[]): string {
  if (over[0]?.kind !== 'name') return list;
  return `${list} if (${again(list)}) is not none else 0|${ENGINE.refuseLoop}`;
}

/** A list without brackets is a tuple in Jinja but an error in MiniJinja. */
function withBrackets(items: readonly Item[]): string {
  const translated = translateItems(items);
  return hasComma(items) ? `(${translated})` : translated;
}

function hasComma(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'operator' && item.text === ',');
}
