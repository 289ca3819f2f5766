import { jinjaLanguage } from '@codemirror/lang-jinja';

import type { PersonalizationField } from '../types';
import type { Token } from '../syntax/token';
import { fallbackOf } from '../syntax/items';
import { decoded } from '../syntax/string-literal';
import { FALLBACK_FILTERS, OBJECTS } from '../vocabulary';
import { AUX_DATA, COUPON_LIST } from './collect';

type Node = ReturnType<typeof jinjaLanguage.parser.parse>['topNode'];

/** Expressions that bind more weakly than a filter in Jinja but more tightly in Lezer's grammar. */
const BINDS_OTHERWISE: ReadonlySet<string> = new Set([
  'BinaryExpression',
  'NotExpression',
  'ConditionalExpression',
]);

/** Nodes that make a value part of another: filters outside no longer apply to it alone. */
const ENCLOSING: ReadonlySet<string> = new Set([
  'ArgumentList',
  'DictExpression',
  'ArrayExpression',
]);

/**
 * The uses of personalization objects in a tag, according to the Lezer parser of
 * `@codemirror/lang-jinja`. Positions are relative to the tag. Undefined if the tree is not
 * reliable: the tag is broken, or uses Jinja that the grammar lacks or binds differently.
 * @param tag with both delimiters, without entities.
 * @param tokens the tokens between the delimiters.
 * @param records names that `set` has given to records of auxiliary data.
 */
export function fieldsInTree(
  tag: string,
  tokens: readonly Token[],
  records: ReadonlySet<string>,
): PersonalizationField[] | undefined {
  const isObject = (word: string) => OBJECTS.has(word) || records.has(word);
  const used = tokens.filter(({ kind, text }) => kind === 'name' && isObject(text)).length;
  if (used === 0) return [];
  const text = asLezerKnowsIt(tag);
  const node = tagNode(jinjaLanguage.parser.parse(text).topNode);
  if (node?.to !== text.length) return undefined;
  const fields: PersonalizationField[] = [];
  let isReliable = true;
  node.cursor().iterate(({ node, name, type }) => {
    const first = node.firstChild;
    if (type.isError || (name === 'FilterExpression' && BINDS_OTHERWISE.has(first?.name ?? ''))) {
      isReliable = false;
    }
    const field = isReliable && fieldAt(node, text, records);
    if (field) fields.push(field);
    return isReliable;
  });
  return isReliable && fields.length === used ? fields : undefined;
}

/**
 * The tag in a form that Lezer reads: without signs that trim white space, and with `if` for
 * `elif`. Its length stays the same.
 */
function asLezerKnowsIt(tag: string): string {
  return tag
    .replace(/^(\{[{%])[-+]/, '$1 ')
    .replace(/[-+]([}%]\})$/, ' $1')
    .replace(/^(\{%\s*)elif\b/, '$1  if');
}

function tagNode({ firstChild }: Node): Node | null {
  if (firstChild?.name === 'Interpolation' || firstChild?.name === 'Tag') return firstChild;
  // Lezer puts a tag that opens a block inside the block's node.
  return firstChild?.getChild('Tag') ?? null;
}

function fieldAt(
  node: Node,
  text: string,
  records: ReadonlySet<string>,
): PersonalizationField | undefined {
  const first = node.firstChild;
  if (first?.name !== 'VariableName') return undefined;
  const word = textOf(first, text);
  const object = OBJECTS.has(word) ? word : records.has(word) ? AUX_DATA : undefined;
  const own = object === undefined ? undefined : memberOf(node, text);
  if (object === undefined || own === undefined) return undefined;
  // In `Coupons.CouponListName['…']`, the list's name comes one member later.
  const { parent } = node;
  const code = object === 'Coupons' && own === COUPON_LIST && parent && memberOf(parent, text);
  return {
    object,
    name: code || own,
    ...filtersOf(node, text),
    range: { from: first.from, to: code ? parent.to : node.to },
  };
}

function memberOf(node: Node, text: string): string | undefined {
  const property = node.getChild('PropertyName');
  if (property) return textOf(property, text);
  const name = node.name === 'SubscriptExpression' ? node.getChild('StringLiteral') : null;
  return name ? decoded({ text: textOf(name, text) }) : undefined;
}

/** Filters on the value and on the brackets around it, from the inside out. */
function filtersOf(use: Node, text: string): Pick<PersonalizationField, 'filters' | 'fallback'> {
  const filters: string[] = [];
  let fallback: string | undefined;
  for (let node = use; node.parent; node = node.parent) {
    const { parent } = node;
    if (ENCLOSING.has(parent.name)) break;
    if (parent.name === 'SubscriptExpression' && parent.firstChild?.from !== node.from) break;
    if (parent.name !== 'FilterExpression') continue;
    const filter = parent.lastChild!;
    const call = filter.name === 'FilterCall' ? filter : undefined;
    const name = textOf(call?.firstChild ?? filter, text);
    filters.push(name);
    if (FALLBACK_FILTERS.has(name)) fallback ??= fallbackOf(call ? argumentIn(call, text) : []);
  }
  return { filters, ...(fallback !== undefined && { fallback }) };
}

/** The node of a `default`'s first argument, as `fallbackOf` reads arguments. */
function argumentIn(call: Node, text: string): Parameters<typeof fallbackOf>[0] {
  const children = call.getChild('ArgumentList')?.firstChild?.nextSibling;
  const first = children?.name === 'NamedArgument' ? children.lastChild : children;
  if (!first || first.name === ')') return [];
  if (first.name === 'StringLiteral') return [{ kind: 'string', text: textOf(first, text) }];
  if (first.name === 'NumberLiteral') return [{ kind: 'number', text: textOf(first, text) }];
  return [{ kind: 'group' }];
}

function textOf({ from, to }: Node, text: string): string {
  return text.slice(from, to);
}
