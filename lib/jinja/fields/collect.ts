import { decoded } from '../syntax/string-literal';
import { fallbackOf, keywordArgument, splitAtCommas, type Group, type Item } from '../syntax/items';
import type { Token } from '../syntax/token';
import type { PersonalizationField } from '../types';
import { FALLBACK_FILTERS, OBJECTS } from '../vocabulary';

/** In `Coupons.CouponListName['…']`, the list's name is in the subscript. */
export const COUPON_LIST = 'CouponListName';

/** The `object` of a field that is read from a record of `getAuxData`. */
export const AUX_DATA = 'AuxData';

interface Filters {
  names: string[];
  fallback?: string;
}

/**
 * Collects the uses of personalization objects in a tag's items, nested items included.
 * @param records names that `set` has given to records of auxiliary data
 */
export function collectFields(
  items: readonly Item[],
  records: ReadonlySet<string>,
  around: Filters = { names: [] },
): PersonalizationField[] {
  const found: PersonalizationField[] = [];
  items.forEach((item, index) => {
    if (item.kind === 'group') {
      const isValue = item.open.text === '(' && !endsValue(items[index - 1]);
      const filters = isValue ? combined(filtersFrom(items, index + 1), around) : { names: [] };
      found.push(...collectFields(item.items, records, filters));
      return;
    }
    const object = objectOf(item, items[index - 1], records);
    const member = object === undefined ? undefined : memberAt(items, index + 1, object);
    if (object === undefined || !member) return;
    const { names, fallback } = combined(filtersFrom(items, afterValue(items, index + 1)), around);
    found.push({
      object,
      name: member.name,
      filters: names,
      ...(fallback !== undefined && { fallback }),
      range: { from: item.from, to: member.to },
    });
  });
  return found;
}

/** The name that `{% set name = …|getAuxData('…') %}` gives to a record. */
export function auxDataRecord(items: readonly Item[]): string | undefined {
  const [set, name, equals] = items;
  if (set?.kind !== 'name' || set.text !== 'set' || name?.kind !== 'name') return undefined;
  if (equals?.kind !== 'operator' || equals.text !== '=') return undefined;
  const finds = items.some((item) => item.kind === 'name' && item.text === 'getAuxData');
  return finds ? name.text : undefined;
}

function objectOf(item: Token, before: Item | undefined, records: ReadonlySet<string>) {
  if (item.kind !== 'name' || (before?.kind === 'operator' && before.text === '.'))
    return undefined;
  if (OBJECTS.has(item.text)) return item.text;
  return records.has(item.text) ? AUX_DATA : undefined;
}

interface Member {
  name: string;
  to: number;
  /** The number of items that it covers. */
  length: number;
}

function memberAt(items: readonly Item[], at: number, object: string): Member | undefined {
  const member = nextMember(items, at);
  if (object !== 'Coupons' || member?.name !== COUPON_LIST) return member;
  return nextMember(items, at + member.length) ?? member;
}

function nextMember(items: readonly Item[], at: number): Member | undefined {
  const [first, second] = [items[at], items[at + 1]];
  if (first?.kind === 'group') {
    const name = first.open.text === '[' ? onlyText(first) : undefined;
    return name === undefined ? undefined : { name, to: first.close.from + 1, length: 1 };
  }
  if (first?.kind !== 'operator') return undefined;
  // The author is still typing: the bracket is not closed yet.
  if (first.text === '[' && second?.kind === 'string') {
    return { name: decoded(second), to: second.from + second.text.length, length: 2 };
  }
  if (first.text !== '.' || second?.kind !== 'name') return undefined;
  return { name: second.text, to: second.from + second.text.length, length: 2 };
}

/** The index after the members, subscripts and calls that follow a name. */
function afterValue(items: readonly Item[], start: number): number {
  let at = start;
  for (;;) {
    const item = items[at];
    if (item?.kind === 'group') at += 1;
    else if (item?.kind === 'operator' && item.text === '.') at += 2;
    else return at;
  }
}

function filtersFrom(items: readonly Item[], start: number): Filters {
  const filters: Filters = { names: [] };
  let at = start;
  for (;;) {
    const [bar, name, args] = [items[at], items[at + 1], items[at + 2]];
    if (bar?.kind !== 'operator' || bar.text !== '|' || name?.kind !== 'name') return filters;
    filters.names.push(name.text);
    const call = args?.kind === 'group' && args.open.text === '(' ? args : undefined;
    if (FALLBACK_FILTERS.has(name.text)) {
      const [first = []] = call ? splitAtCommas(call.items) : [];
      const fallback = fallbackOf(keywordArgument(first).value);
      if (fallback !== undefined) filters.fallback ??= fallback;
    }
    at += call ? 3 : 2;
  }
}

function combined(inner: Filters, outer: Filters): Filters {
  const fallback = inner.fallback ?? outer.fallback;
  const names = [...inner.names, ...outer.names];
  return fallback === undefined ? { names } : { names, fallback };
}

function onlyText({ items }: Group): string | undefined {
  const strings = items.flatMap((item) => (item.kind === 'string' ? [decoded(item)] : []));
  return strings.length > 0 && strings.length === items.length ? strings.join('') : undefined;
}

/** Whether an item ends a value. Brackets after it are then a call or a subscript. */
function endsValue(item: Item | undefined): boolean {
  if (!item || item.kind === 'operator') return false;
  return (
    item.kind !== 'name' || !['in', 'if', 'else', 'and', 'or', 'not', 'is'].includes(item.text)
  );
}
