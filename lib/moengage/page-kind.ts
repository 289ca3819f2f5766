import { parseAddress, readHash } from './route';

/** Pieces of a route that name one thing of its kind: ids of any make, and numbers. */
const ID =
  /^(?:\d+|[\da-f]{24}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=[^.]*\d)(?=[^.]*[a-z])[\da-z_-]{16,})$/i;

/** Longer routes are cut: nobody needs more to tell two pages apart. */
const LONGEST = 300;

/**
 * Names the kind of page that an address shows: its host and its route, with ids replaced, so that
 * the same step of another campaign is the same kind. Parameters and panes do not count.
 * @param address as the browser gives it.
 * @returns the start of the text itself if it is no address.
 */
export function pageKind(address: string): string {
  const url = parseAddress(address);
  if (!url) return address.slice(0, LONGEST);
  const { host, protocol, pathname } = url;
  const place = host === '' ? protocol : host;
  const hash = readHash(url);
  const route = hash?.isRoute ? `#${pattern(hash.path)}` : '';
  return `${place}${pattern(pathname)}${route}`.slice(0, LONGEST);
}

function pattern(path: string): string {
  return path
    .split('/')
    .map((piece) => (ID.test(piece) ? ':id' : piece))
    .join('/')
    .replace(/\/+$/, '');
}
