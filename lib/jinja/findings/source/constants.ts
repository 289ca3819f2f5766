import { fallbackOf } from '../../syntax/items';
import { NOT_SEND } from '../../vocabulary';
import { defaultArguments, defaultOf, textOf } from './attributes';
import { bareName, type Part, spanOf, type Value, valuesOf } from './expression';
import { beginningIn, within } from './ranges';
import type { Source } from './read-source';
import type { Tag } from './tag';

/** How far a value is the same for everybody. */
export type Sameness = 'constant' | 'fallback' | 'own';

/** Variables that are looked up, one behind the other. */
const DEEPEST = 4;
const BRANCHES = new Set(['if', 'else', 'or']);

/** Whether an expression gives everybody the same text, or those who lack a value of their own. */
export function samenessOf(source: Source, tag: Tag, parts: readonly Part[]): Sameness {
  const branches: Part[][] = [[]];
  let isCondition = false;
  for (const part of parts) {
    const word = part.kind === 'operator' ? part.token.text : '';
    if (BRANCHES.has(word)) {
      // What stands between `if` and `else` is not printed.
      isCondition = word === 'if' || (isCondition && word === 'or');
      if (!isCondition) branches.push([]);
    } else if (!isCondition) {
      branches.at(-1)?.push(part);
    }
  }
  const kinds = branches
    .filter((branch) => branch.length > 0)
    .map((branch) => branchSameness(source, tag, branch));
  const printed = kinds.filter((kind) => kind !== 'empty');
  if (printed.length === 0) return 'own';
  if (printed.every((kind) => kind === 'constant') && printed.length === kinds.length) {
    return 'constant';
  }
  return printed.some((kind) => kind !== 'own') ? 'fallback' : 'own';
}

/** Texts and values that an expression joins. */
function branchSameness(source: Source, tag: Tag, parts: readonly Part[]): Sameness | 'empty' {
  const values = parts.flatMap((part) => (part.kind === 'value' ? [part.value] : []));
  const texts = values.map((value) => constantText(source, tag, value));
  if (texts.every((text) => text !== undefined)) {
    return texts.join('').trim() === '' ? 'empty' : 'constant';
  }
  const others = values.filter((_, at) => texts[at] === undefined);
  return others.every(hasFallbackText) ? 'fallback' : 'own';
}

function hasFallbackText(value: Value): boolean {
  const filter = defaultOf(value);
  const text = filter && fallbackOf(defaultArguments(filter)[0] ?? []);
  return text !== undefined && text.trim() !== '' && !text.includes(NOT_SEND);
}

/**
 * The text of a value that is the same for everybody: a literal, a variable that holds one, or a
 * piece of such a text, whose characters are not worked out. Undefined for any other value.
 */
export function constantText(
  source: Source,
  tag: Tag,
  value: Value,
  depth = 0,
): string | undefined {
  const literal = textOf(value);
  if (literal !== undefined) return literal;
  if (depth > DEEPEST) return undefined;
  if (value.head.kind === 'group' && value.trailers.length === 0) {
    const level = tag.levels.find(({ owner, role }) => owner === value && role === 'brackets');
    const texts =
      level && valuesOf(level).map((each) => constantText(source, tag, each, depth + 1));
    return texts?.every((text) => text !== undefined) ? texts.join('') : undefined;
  }
  const [piece, ...more] = value.trailers;
  const name = value.head.kind === 'name' ? value.head.text : '';
  const held = heldText(source, tag, name, depth + 1);
  if (held === undefined || piece === undefined) return held;
  if (more.length > 0 || piece.kind !== 'group') return undefined;
  const { from, to } = source.rangeOf({ from: spanOf(piece).from + 1, to: spanOf(piece).to - 1 });
  const index = source.template.slice(from, to).trim();
  if (!/^[\d:]+$/.test(index)) return undefined;
  return index === ':0' ? '' : PIECE;
}

/** Stands for characters of a known text. */
const PIECE = '?';

/** The text that a variable always holds; undefined if it may hold another. */
function heldText(source: Source, user: Tag, name: string, depth: number): string | undefined {
  // Each Passlink block has variables of its own, under the same names.
  const own = source.passlinkBlocks.find(({ range }) => within(user.range, range));
  const all = source.definitionsOf(name);
  const definitions = own ? all.filter(({ tag }) => within(tag.range, own.range)) : all;
  const texts = definitions.map(({ tag, level }) => {
    if (level) {
      const [, ...values] = valuesOf(level);
      // A text that is filled in from itself, such as a table of characters.
      const parts = values.map((value) =>
        bareName(value) === name ? PIECE : constantText(source, tag, value, depth),
      );
      return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
    }
    const block = source.blocks.opened.get(tag);
    if (block?.name !== 'set' || !block.close) return undefined;
    const { template } = source;
    const inner = { from: tag.range.to, to: block.close.range.from };
    const tags = beginningIn(source.tags, inner);
    const isPlain = tags.every(
      (each) =>
        each.kind === 'output' &&
        each.levels
          .slice(0, 1)
          .every((at) =>
            valuesOf(at).every((value) => constantText(source, each, value, depth) !== undefined),
          ),
    );
    return isPlain ? template.slice(inner.from, inner.to) : undefined;
  });
  return texts.length > 0 && texts.every((text) => text !== undefined) ? texts.at(-1) : undefined;
}
