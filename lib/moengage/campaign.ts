import { parseAddress, readHash } from './route';

/** A MoEngage id: 24 hexadecimal digits. */
const ID = /^[\da-f]{24}$/i;

/** Parameters whose value names the campaign, whatever else stands in the address. */
const NAMES_CAMPAIGN = /^(?:draft|campaign|template|flow|block)?_?id$/i;

/** Parameters that say which part of a campaign is shown. */
const SAYS_PART =
  /^(?:active|current)?_?(?:step|tab|view|pane|panel|section|mode|locale|variation)(?:_?(?:id|index|name|no|number))?$/i;

/**
 * Names the campaign that an address of the dashboard shows, so that two addresses can be
 * compared. A campaign's own ids name it wherever they stand; without any, the whole route does,
 * less the parameters for its steps. A pane in the hash does not count.
 * @param address as the browser gives it.
 */
export function campaignOf(address: string): string {
  const url = parseAddress(address);
  if (!url) return address.split('#')[0] ?? '';
  const { origin, protocol, pathname, search } = url;
  const place = origin === 'null' ? protocol : origin;
  const hash = readHash(url);
  const parts = [{ path: pathname, query: search }, ...(hash?.isRoute ? [hash] : [])].map(
    ({ path, query }) => ({ path, query: new URLSearchParams(query) }),
  );
  const ids = parts.flatMap(({ path, query }) => [
    ...path.split('/').filter((piece) => ID.test(piece)),
    ...[...query]
      .filter(([name, value]) => NAMES_CAMPAIGN.test(name) && ID.test(value))
      .map(([, value]) => value),
  ]);
  if (ids.length > 0) return [place, ...new Set(ids.map((id) => id.toLowerCase()))].join(' ');
  return [place, ...parts.map(({ path, query }) => `${path.replace(/\/+$/, '')}?${rest(query)}`)]
    .join(' ')
    .trim();
}

/** Parts of a route where a campaign is made, which has no id until its draft is saved. */
const CREATES = /^(?:create|new)$/i;

/**
 * Names the campaign of an address as it was named before its draft was first saved: by its route
 * alone, which then gained the id. Another campaign's address can look the same, so this alone tells
 * nothing.
 * @returns undefined where a campaign is not made, or nothing was saved yet.
 */
export function unsavedCampaignOf(address: string): string | undefined {
  const url = parseAddress(address);
  if (!url) return undefined;
  const hash = readHash(url);
  const route = hash?.isRoute ? hash : undefined;
  const place = route ?? { path: url.pathname, query: url.search };
  const parameters = new URLSearchParams(place.query);
  const pieces = place.path.replace(/\/+$/, '').split('/');
  const inQuery = [...parameters].filter(
    ([name, value]) => NAMES_CAMPAIGN.test(name) && ID.test(value),
  );
  const inPath = pieces.filter((piece) => ID.test(piece));
  const isLast = ID.test(pieces.at(-1) ?? '');
  if (!pieces.some((piece) => CREATES.test(piece))) return undefined;
  // Of several ids, nobody knows which one is new; behind one in the path stands a step or a part.
  if (inQuery.length + inPath.length !== 1 || (inPath.length === 1 && !isLast)) return undefined;
  for (const [name] of inQuery) parameters.delete(name);
  const path = `${pieces.filter((piece) => !ID.test(piece)).join('/')}?${parameters.toString()}`;
  const before = campaignOf(new URL(route ? `#${path}` : path, address).href);
  return before === campaignOf(address) ? undefined : before;
}

/** The parameters that may tell one campaign from another, in one order. */
function rest(query: URLSearchParams): string {
  const kept = [...query].filter(([name]) => !SAYS_PART.test(name));
  kept.sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
  return new URLSearchParams(kept).toString();
}
