import type { Blocks } from './blocks';
import { AS_TEXT, ENGINE } from './engine-names';
import { translateExpression, translateItems } from './expression';
import { nestBrackets, splitAtCommas, type Item } from './items';
import { TemplateProblem } from './template-problem';
import type { Token } from './token';

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

  if (tag === 'MOE_NOT_SEND') return notSend(rest);
  if (tag === 'break' || tag === 'continue') return blocks.leave(tag, line);
  if (tag === 'set') return set(rest, line, blocks);
  if (tag === 'for') return [same(), blocks.openLoop(line)];
  if (tag === 'else' || tag === 'elif') return [...blocks.middle(tag, line), same()];
  if (END_TAGS.has(tag)) {
    const { before, behind } = blocks.close(tag, line);
    return [...before, same(), ...behind];
  }
  if (BLOCK_TAGS.has(tag)) {
    blocks.open(tag, line);
    return [same()];
  }
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
  const inner = items.length === 1 && call?.kind === 'group' ? call.items : items;
  const [reason = []] = splitAtCommas(inner);
  const text = reason.length === 0 ? "''" : translateItems(reason);
  return [`if (${text})${AS_TEXT}|${ENGINE.notSend}`, 'endif'];
}

function set(tokens: readonly Token[], line: number, blocks: Blocks): string[] {
  const items = nestBrackets(tokens);
  const equals = items.findIndex((item) => item.kind === 'operator' && item.text === '=');
  if (equals < 0) {
    blocks.open('set', line);
    return [`set ${translateItems(items)}`];
  }
  const target = translateItems(items.slice(0, equals));
  const value = items.slice(equals + 1);
  const translated = translateItems(value);
  // A list without brackets is a tuple in Jinja.
  return [`set ${target} = ${hasComma(value) ? `(${translated})` : translated}`];
}

function hasComma(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'operator' && item.text === ',');
}
