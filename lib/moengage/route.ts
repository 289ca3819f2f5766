/** A path and the query behind it, as the address has them. */
export interface RoutePart {
  path: string;
  /** With its question mark; empty if there is none. */
  query: string;
}

/** An address of the dashboard, taken apart. */
export interface Route {
  url: URL;
  /** The address's own path and query. */
  main: RoutePart;
  /** What the hash holds; undefined without a hash. */
  hash: (RoutePart & { names: 'route' | 'pane' }) | undefined;
}

/**
 * Takes an address apart. The dashboard keeps its route in the hash (`#/email/create?draftId=…`,
 * or `#!…` in older pages) or, in its newer parts, in the path. Any other hash names a pane of the
 * page.
 * @param address as the browser gives it.
 * @returns undefined for a text that is no address.
 */
export function readRoute(address: string): Route | undefined {
  const url = parsed(address);
  return (
    url && {
      url,
      main: { path: url.pathname, query: url.search },
      hash: url.hash === '' ? undefined : readHash(url.hash.slice(1)),
    }
  );
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function readHash(text: string): Route['hash'] {
  const [path = ''] = text.split('?');
  return { path, query: text.slice(path.length), names: /^[/!]/.test(path) ? 'route' : 'pane' };
}
