import type { LinkChange } from './types';

/**
 * Whether a link opens its pass as it was found, if its signature is right.
 * - `whole`: nothing of it was changed, or only by a notation or a wrapper that gives it back whole.
 * - `unknown`: PassKit documents neither that it takes such a link nor that it refuses it.
 * - `broken`: it opens for nobody.
 */
export type Standing = 'whole' | 'unknown' | 'broken';

const STANDINGS: Readonly<Record<LinkChange['kind'], Standing>> = {
  mail: 'whole',
  json: 'whole',
  entities: 'whole',
  redirect: 'whole',
  fragment: 'whole',
  unencoded: 'unknown',
  parameters: 'unknown',
  scheme: 'unknown',
  capitals: 'unknown',
  slash: 'unknown',
  order: 'unknown',
  repeated: 'unknown',
  plus: 'unknown',
  percent: 'broken',
  'line-breaks': 'broken',
  invisible: 'broken',
  before: 'broken',
  behind: 'broken',
};

/** What one change means for the link that it was made to. */
export function standingAfter(change: LinkChange): Standing {
  return change.kind === 'entities' && change.bare ? 'unknown' : STANDINGS[change.kind];
}

/** How a link stands after all its changes: the worst of them counts. */
export function standingOf(changes: readonly LinkChange[]): Standing {
  const standings = new Set(changes.map(standingAfter));
  if (standings.has('broken')) return 'broken';
  return standings.has('unknown') ? 'unknown' : 'whole';
}
