/** What a campaign has versions of its message for. Each has a row of tabs over the editor. */
export const VERSION_KINDS = ['locale', 'variation'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** A tab of a row. */
export interface VersionTab {
  name: string;
  /** False where its name is none that MoEngage gives, or another tab has the same. */
  isKnown: boolean;
}

/** A row of tabs, as the page shows it. */
export interface VersionRow {
  kind: VersionKind;
  tabs: VersionTab[];
  /** The marked tab's name; null where none is marked, or more than one. */
  active: string | null;
}

/**
 * Which version of a message an editor shows. A kind is absent where the page has no such row, and
 * null where its row does not say which tab is open.
 */
export type Version = Partial<Record<VersionKind, string | null>>;

/** The tab that cannot be removed: the text of everybody without a locale of their own. */
const DEFAULT = 'Default';

/** A language with its region, and perhaps its script, as MoEngage writes locales now. */
const LOCALE = /^[a-z]{2,3}(?:[_-][A-Z][a-z]{3})?[_-](?:[A-Z]{2}|\d{3})$/;

/** Locales as they were written before: nothing else than a locale beside “Default” alone. */
const SHORT_LOCALE = /^(?:[a-z]{2}|[A-Z]{2}|[a-z]{2}[_-][a-z]{2})$/;

const VARIATION = /^(?:variation|variant|variación|variação|variasi|variante)\s(?:\d{1,2}|[A-Z])$/i;

/** Buttons beside the tabs that add one. */
const ADDS = /^(?:\+\s*\D|add\b|new\b)/i;

/** UTF-16 code units of the longest name that is looked at. */
export const LONGEST_TAB_NAME = 40;

/** The kind of tab that a text may be the name of. */
export function kindOfName(text: string): VersionKind | undefined {
  if (text === DEFAULT || LOCALE.test(text) || SHORT_LOCALE.test(text)) return 'locale';
  return VARIATION.test(text) ? 'variation' : undefined;
}

/**
 * Whether texts that stand together can only be a row of tabs of this kind.
 * @param names those that `kindOfName` takes for the kind.
 */
export function isRow(kind: VersionKind, names: readonly string[]): boolean {
  if (kind === 'variation') return names.length > 1;
  const others = names.filter((name) => name !== DEFAULT);
  return names.length > others.length
    ? others.length > 0
    : others.filter((name) => LOCALE.test(name)).length > 1;
}

/** A text in a row: a tab's name, and whether the page marks it as the open one. */
export interface FoundTab {
  name: string;
  isMarked: boolean;
}

/** The row of these texts, in the page's order; buttons that add a tab are left out. */
export function rowOf(kind: VersionKind, found: readonly FoundTab[]): VersionRow {
  const tabs = found.filter(({ name }) => name !== '' && !ADDS.test(name));
  const marked = tabs.filter(({ isMarked }) => isMarked);
  const isOnce = (name: string) => tabs.filter((tab) => tab.name === name).length === 1;
  return {
    kind,
    tabs: tabs.map(({ name }) => ({
      name,
      isKnown: kindOfName(name) === kind && isOnce(name),
    })),
    active: marked.length === 1 ? (marked[0]?.name ?? null) : null,
  };
}

/** The version that the rows say is open. */
export function versionIn(rows: readonly VersionRow[]): Version {
  return Object.fromEntries(rows.map(({ kind, active }) => [kind, active]));
}

/**
 * Compares the version of an earlier change with what the page shows now. Where a row was not there
 * then, the version is that of its first tab, which came out of it. `unclear`: the page does not
 * say.
 */
export function compareVersion(
  earlier: Version,
  rows: readonly VersionRow[],
): 'same' | 'other' | 'unclear' {
  const now = versionIn(rows);
  const verdicts = new Set(
    VERSION_KINDS.map((kind) => {
      const then = earlier[kind] ?? (kind in earlier ? null : firstOf(rows, kind));
      const shown = now[kind];
      if (then === undefined && shown === undefined) return 'same';
      if (typeof then !== 'string' || typeof shown !== 'string') return 'unclear';
      return then === shown ? 'same' : 'other';
    }),
  );
  return (['other', 'unclear', 'same'] as const).find((each) => verdicts.has(each)) ?? 'same';
}

/** The tabs to open to get from what the page shows to an earlier version, by name. */
export function tabsTo(earlier: Version, rows: readonly VersionRow[]): string[] {
  return rows.flatMap(({ kind, active }) => {
    const name = earlier[kind] ?? firstOf(rows, kind);
    return typeof name === 'string' && name !== active ? [name] : [];
  });
}

function firstOf(rows: readonly VersionRow[], kind: VersionKind): string | undefined {
  return rows.find((row) => row.kind === kind)?.tabs[0]?.name;
}

/** A version in words: “en_US”, or “en_US, Variation 2”. */
export function versionName(version: Version): string {
  return VERSION_KINDS.map((kind) => version[kind])
    .filter((name) => typeof name === 'string')
    .join(', ');
}
