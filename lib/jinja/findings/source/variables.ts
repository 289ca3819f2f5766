import type { Token } from '../../syntax/token';
import { hasOperator, type Level, type Value } from './expression';
import type { Block } from './blocks';
import type { Tag } from './tag';

/** A place where a template sets a variable. */
export interface Definition {
  name: string;
  tag: Tag;
  /** The expression of a `set`; undefined for loops, macros and blocks. */
  level?: Level;
}

/** A place where a template names a variable. */
export interface Use {
  name: string;
  tag: Tag;
  level: Level;
  value: Value;
}

export interface Variables {
  definitions: Definition[];
  uses: Use[];
}

const CONSTANTS = new Set(['true', 'false', 'none', 'True', 'False', 'None', 'loop']);
/** The word that ends the names which a tag defines; they start after its keyword. */
const BEHIND_NAMES: Readonly<Record<string, string>> = { for: 'in', set: '=' };

/** Reads which variables a template sets and uses, in order of appearance. */
export function readVariables(tags: readonly Tag[]): Variables {
  const definitions: Definition[] = [];
  const uses: Use[] = [];
  for (const tag of tags) {
    const defined = definedNames(tag);
    const [level] = tag.levels;
    for (const token of defined) {
      const computed = tag.keyword === 'set' && level && hasOperator(level, '=');
      definitions.push({ name: token.text, tag, ...(computed && { level }) });
    }
    for (const level of tag.levels) {
      for (const [index, part] of level.parts.entries()) {
        if (part.kind !== 'value') continue;
        const { head } = part.value;
        if (head.kind !== 'name' || CONSTANTS.has(head.text) || defined.includes(head)) continue;
        const next = level.parts[index + 1];
        const isKeyword = next?.kind === 'operator' && next.token.text === '=';
        if (!isKeyword) uses.push({ name: head.text, tag, level, value: part.value });
      }
    }
  }
  return { definitions, uses };
}

function definedNames({ keyword, tokens }: Tag): Token[] {
  const rest = tokens.slice(1);
  if (keyword === 'macro' || keyword === 'call') return rest.filter(({ kind }) => kind === 'name');
  if (keyword === 'with') {
    return rest.filter(({ kind }, index) => kind === 'name' && rest[index + 1]?.text === '=');
  }
  const behind = BEHIND_NAMES[keyword];
  if (behind === undefined) return [];
  const end = rest.findIndex(({ text }) => text === behind);
  const targets = end < 0 ? rest : rest.slice(0, end);
  return targets.filter(({ kind }, index) => kind === 'name' && targets[index - 1]?.text !== '.');
}

/** The `{% set x %}…{% endset %}` around a tag: its text goes into a variable. */
export function capturing(block: Block | undefined): Block | undefined {
  for (let at = block; at; at = at.outer) if (at.name === 'set' || at.name === 'capture') return at;
  return undefined;
}
