import { checkFieldName, FIELDS, findField } from '../passkit';
import { suggestField } from '../project/suggest';

/** What a column's name comes to. */
export interface ColumnMatch {
  /** As it stands in the file, white space around it left out. */
  name: string;
  /** The payload field of exactly this name. */
  field: string | null;
  /** The field that is probably meant, where the name is none. */
  suggestion?: string;
}

/** The column that PassKit's tool and ours add. */
export const LINK_COLUMN = 'smartUrl';

/** Matches a header's names with payload fields, by name alone; near misses are suggestions. */
export function matchHeader(names: readonly string[]): ColumnMatch[] {
  return names.map((written) => {
    const name = written.trim();
    if (findField(name)) return { name, field: name };
    const suggestion = name === LINK_COLUMN ? undefined : suggestionFor(name);
    return { name, field: null, ...(suggestion !== undefined && { suggestion }) };
  });
}

/** Field names that more than one column fills: a pass has room for one value. */
export function doubledFields(columns: readonly (string | null)[]): string[] {
  const filled = columns.filter((field) => field !== null);
  return [...new Set(filled.filter((field, at) => filled.indexOf(field) !== at))];
}

function suggestionFor(name: string): string | undefined {
  const known = BY_PLAIN_NAME.get(plain(name));
  return known ?? suggestField(name)?.field ?? renamed(name) ?? nearest(plain(name));
}

/** Letters and digits alone: `Person.Surname`, `person_surname` and `person surname` are one. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Fields by their whole names and by their labels; of those that share a label, the first. */
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

/** Shorter names are too much alike. */
const SHORTEST = 5;
/** Two slips: letters left out, doubled or swapped. */
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

/** Levenshtein's distance: characters to put in, take out or change. */
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
