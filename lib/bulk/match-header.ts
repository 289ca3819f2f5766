import { checkFieldName, FIELDS, findField } from '../passkit';
import { suggestField } from '../project/suggest';

/** How a column's name matches. */
export interface ColumnMatch {
  /** The name in the file, without white space around it. */
  name: string;
  /** The payload field with exactly this name. */
  field: string | null;
  /** The field that is probably meant, if no field has this name. */
  suggestion?: string;
}

/** The column that PassKit's tool adds, and so do we. */
export const LINK_COLUMN = 'smartUrl';

/**
 * Matches a header's names with payload fields by their spelling. Near misses become suggestions.
 */
export function matchHeader(names: readonly string[]): ColumnMatch[] {
  return names.map((written) => {
    const name = written.trim();
    if (findField(name)) return { name, field: name };
    const suggestion = name === LINK_COLUMN ? undefined : suggestionFor(name);
    return { name, field: null, ...(suggestion !== undefined && { suggestion }) };
  });
}

/** Fields that more than one column fills; a pass takes one value for each. */
export function doubledFields(columns: readonly (string | null)[]): string[] {
  const filled = columns.filter((field) => field !== null);
  return [...new Set(filled.filter((field, at) => filled.indexOf(field) !== at))];
}

function suggestionFor(name: string): string | undefined {
  const known = BY_PLAIN_NAME.get(plain(name));
  return known ?? suggestField(name)?.field ?? renamed(name) ?? nearest(plain(name));
}

/**
 * Keeps letters and digits: `Person.Surname`, `person_surname` and `person surname` are the same.
 */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Fields by their full names and by their labels. If fields share a label, the first one counts.
 */
const BY_PLAIN_NAME: ReadonlyMap<string, string> = new Map(
  FIELDS.toReversed().flatMap(({ name, label }): [string, string][] => [
    [plain(label), name],
    [plain(name), name],
  ]),
);

/** Names that PassKit's own pages use for another field, such as `person.email`. */
function renamed(name: string): string | undefined {
  const example = checkFieldName(name)?.example;
  const isAdvice = /\s/.test(name) || name.startsWith('meta.') || name === '';
  return isAdvice ? undefined : example;
}

/** Names that are shorter are too similar to each other. */
const SHORTEST = 5;
/** The most typing mistakes: letters left out, doubled or changed. */
const SLIPS = 2;

function nearest(typed: string): string | undefined {
  if (typed.length < SHORTEST) return undefined;
  let found: { field: string; slips: number } | undefined;
  for (const [known, field] of BY_PLAIN_NAME) {
    if (Math.abs(known.length - typed.length) > SLIPS || known.length < SHORTEST) continue;
    const slips = distance(typed, known);
    if (slips <= SLIPS && slips < (found?.slips ?? SLIPS + 1)) found = { field, slips };
  }
  return found?.field;
}

/** The Levenshtein distance: the number of characters to insert, delete or change. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
