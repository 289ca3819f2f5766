import * as v from 'valibot';

/** What a place that an author pointed at is: the roles that `findTargets` knows. */
export type ChosenRole = 'template' | 'link' | 'single';

export const CHOSEN_ROLES = ['template', 'link', 'single'] as const;

/**
 * What an editor or field looks like, by what survives a reload and another campaign: no values, no
 * ids, and no classes, which change with every build of the dashboard.
 */
export interface PlaceLook {
  /** The kind of its editor; see `ADAPTERS`. */
  kind: string;
  tag: string;
  role: string;
  /** The `type` of an input. */
  type: string;
  placeholder: { kind: 'none' | 'address' | 'words'; length: number };
  /** The words of its own label, with numbers replaced. */
  label: string;
}

/** How a place is found again. */
export interface PlaceSign extends PlaceLook {
  /** Which it is of those in its frame that look the same, and how many there are. */
  nth: number;
  of: number;
  /** The kind of page in its frame; '' in the tab's own document. */
  frame: string;
}

/** A place that the author pointed at, on one kind of page. */
export interface Choice {
  role: ChosenRole;
  sign: PlaceSign;
}

/** A choice with the kind of page that it is for; see `pageKind`. */
export interface PageChoice extends Choice {
  page: string;
}

const short = v.pipe(v.string(), v.maxLength(40));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));

/** The longest label that is kept; longer ones are explanations. */
export const LONGEST_LABEL = 80;

export const signSchema = v.strictObject({
  kind: short,
  tag: short,
  role: short,
  type: short,
  placeholder: v.strictObject({
    kind: v.picklist(['none', 'address', 'words']),
    length: count,
  }),
  label: v.pipe(v.string(), v.maxLength(LONGEST_LABEL)),
  nth: count,
  of: count,
  frame: v.pipe(v.string(), v.maxLength(300)),
}) satisfies v.GenericSchema<unknown, PlaceSign>;

/** Why a remembered choice is not used: nothing looks like it, or one cannot tell which. */
export type ChoiceMissing = 'gone' | 'several';

/**
 * Finds the place of a sign among all of a frame's.
 * @returns its index. A place that others look like is known by its order, as long as there are as
 * many of them as when the author pointed at it.
 */
export function matchSign(sign: PlaceSign, looks: readonly PlaceLook[]): number | ChoiceMissing {
  const same = looks.flatMap((look, at) => (isSameLook(look, sign) ? [at] : []));
  if (same.length === 0) return 'gone';
  return (same.length === sign.of ? same[sign.nth] : undefined) ?? 'several';
}

/** The sign of one of a frame's places. */
export function signAt(at: number, looks: readonly PlaceLook[], frame: string): PlaceSign {
  const look = looks[at];
  if (!look) throw new RangeError(`No place ${at}.`);
  const same = looks.flatMap((other, index) => (isSameLook(other, look) ? [index] : []));
  return { ...look, nth: same.indexOf(at), of: same.length, frame };
}

function isSameLook(one: PlaceLook, other: PlaceLook): boolean {
  return (
    one.kind === other.kind &&
    one.tag === other.tag &&
    one.role === other.role &&
    one.type === other.type &&
    one.label === other.label &&
    one.placeholder.kind === other.placeholder.kind &&
    one.placeholder.length === other.placeholder.length
  );
}

/** Reduces a placeholder to what survives: whether it shows an address, and its length. */
export function placeholderLook(text: string): PlaceLook['placeholder'] {
  const length = Math.min(text.length, 10_000);
  if (length === 0) return { kind: 'none', length };
  return { kind: /^(?:https?:|www\.|\w+:\/\/)/i.test(text) ? 'address' : 'words', length };
}

/** Reduces a label to words that are the same in every campaign. */
export function labelLook(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\d+/g, '#')
    .replace(/[\s:*]+$/, '')
    .trim()
    .slice(0, LONGEST_LABEL);
}
