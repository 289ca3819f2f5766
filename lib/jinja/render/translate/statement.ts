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

/** Tags that run up to an end tag of their own, besides `for` and `set`. */
const BLOCK_TAGS = new Set(['if', 'macro', 'call', 'filter', 'block', 'with', 'autoescape']);
const END_TAGS = new Set([...BLOCK_TAGS, 'for', 'set'].map((tag) => `end${tag}`));

/** Other template languages' tags, and what Jinja has instead. */
const FOREIGN_TAGS: Readonly<Record<string, string>> = {
  elsif: 'elif',
  elseif: 'elif',
  empty: 'else',
  assign: 'set',
  capture: 'set',
  unless: 'if not',
};

const NEEDS_OTHER_TEMPLATES = new Set(['include', 'import', 'from', 'extends']);

/** MiniJinja's tags for one statement, without their delimiters. Throws a TemplateProblem. */
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

/** Notes the reason and goes on, so that several checks can each say what is wrong. */
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

/** The chain of a `{% filter %}` is that of an output, without its first bar. */
function filter(tokens: readonly Token[]): string {
  const [first] = tokens;
  if (!first) return 'filter';
  const bar: Token = { ...first, kind: 'operator', text: '|', gap: '' };
  return `filter ${translateExpression([bar, ...tokens])
    .trimStart()
    .slice(1)}`;
}

/**
 * `list` makes MiniJinja's loops Jinja's: they know the length of a text, and refuse none. Jinja
 * takes no `if … else` here without brackets, so the first `if` is the loop's filter.
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

/** Python's loops do not run over none, and MiniJinja's take it for an empty list. */
function refusingNone(list: string, over: readonly Item[]): string {
  if (over[0]?.kind !== 'name') return list;
  return `${list} if (${again(list)}) is not none else 0|${ENGINE.refuseLoop}`;
}

/** A list without brackets is a tuple in Jinja, and an error in MiniJinja. */
function withBrackets(items: readonly Item[]): string {
  const translated = translateItems(items);
  return hasComma(items) ? `(${translated})` : translated;
}

function hasComma(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'operator' && item.text === ',');
}
