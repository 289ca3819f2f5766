import type { CheckReport } from '@/lib/check';

/** The state of checking the open template. */
export type CheckState =
  | { status: 'waiting' }
  | { status: 'failed'; message: string }
  /** The template is in a frame that the author has not given us access to. */
  | { status: 'closed-frame' }
  | CheckReport;

/** The findings that have a fix, by id. */
export function fixableIn(state: CheckState): string[] {
  if (state.status !== 'checked') return [];
  return state.findings.filter(({ fixLabel }) => fixLabel !== undefined).map(({ id }) => id);
}

/** The other projects whose blocks the fixes would write; the author has seen their names. */
export function broughtBy(state: CheckState, ids: readonly string[]): { others?: string[] } {
  if (state.status !== 'checked') return {};
  const asked = state.findings.filter(({ id }) => ids.includes(id));
  const others = new Set(asked.flatMap(({ brings }) => brings?.id ?? []));
  return others.size > 0 ? { others: [...others] } : {};
}

/** The project whose secret would be used for a recipe; the author has seen its name. */
export function signedFor(state: CheckState, id: string): { signsWith?: string } {
  const found = state.status === 'checked' && state.findings.find((each) => each.id === id);
  const offer = found ? found.replacement : undefined;
  return offer?.status === 'ready' && offer.signsWith ? { signsWith: offer.signsWith.id } : {};
}
