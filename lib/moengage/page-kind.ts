/** Pieces of a route that name one thing of its kind: ids of any make, and numbers. */
const ID =
  /^(?:\d+|[\da-f]{24}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?=[^.]*\d)(?=[^.]*[a-z])[\da-z_-]{16,})$/i;

/** Longer routes are cut: nobody needs more to tell two pages apart. */
const LONGEST = 300;

/**
 * Names the kind of page that an address shows: its host and its route, with ids replaced, so that
 * the same step of another campaign is the same kind. The dashboard keeps its route in the hash
 * (`#/email/<id>/edit?step=2`) or, in its newer parts, in the path. Parameters do not count.
 * @param address as the browser gives it.
 * @returns the address itself, cut, where it is none that can be taken apart.
 */
export function pageKind(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address.slice(0, LONGEST);
  }
  const { host, protocol, pathname, hash } = url;
  const place = host === '' ? protocol : host;
  const route = /^#(?:\/|!)/.test(hash) ? `#${pattern(hash.slice(1).split('?')[0] ?? '')}` : '';
  return `${place}${pattern(pathname)}${route}`.slice(0, LONGEST);
}

function pattern(path: string): string {
  return path
    .split('/')
    .map((piece) => (ID.test(piece) ? ':id' : piece))
    .join('/')
    .replace(/\/+$/, '');
}
