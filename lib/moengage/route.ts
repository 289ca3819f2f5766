/** A path and the query behind it, as the address has them. */
export interface RoutePart {
  path: string;
  /** With its question mark; empty if there is none. */
  query: string;
}

/** What an address holds behind its `#`. */
export interface HashPart extends RoutePart {
  /** Whether it is a route of the dashboard's; otherwise it names a pane of the page. */
  isRoute: boolean;
}

/** An address as a URL; undefined for a text that is no address. */
export function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/**
 * Takes the hash of an address apart. The dashboard keeps its route in the hash
 * (`#/email/create?draftId=…`, or `#!…` in older pages) or, in its newer parts, in the path.
 * @returns undefined without a hash.
 */
export function readHash({ hash }: URL): HashPart | undefined {
  if (hash === '') return undefined;
  const [path = ''] = hash.slice(1).split('?');
  return { path, query: hash.slice(1 + path.length), isRoute: /^[/!]/.test(path) };
}
