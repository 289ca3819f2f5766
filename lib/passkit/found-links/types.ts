/** A change that something made to a link, and that was undone when the link was found. */
export type LinkChange =
  /** The transfer encoding of a mail: quoted-printable or base64. */
  | { kind: 'mail' }
  /** The escapes of JSON: `\u0026` for `&`, `\/` for `/`. */
  | { kind: 'json' }
  /**
   * Characters were written as HTML entities: `&amp;` for `&`. HTML wants that; `bare` if it was
   * not in HTML, or was escaped twice.
   */
  | { kind: 'entities'; bare?: true }
  | { kind: 'percent' }
  | { kind: 'line-breaks' }
  /** Invisible characters, such as soft hyphens, were inserted. */
  | { kind: 'invisible' }
  /** It was wrapped in another link, for example one that counts clicks; one for each wrapper. */
  | { kind: 'redirect'; via?: string }
  /** It was wrapped without being encoded, so the wrapper's own query may cut it at its first `&`. */
  | { kind: 'unencoded' }
  /** Parameters that do not belong to a SmartPass link were added. */
  | { kind: 'parameters'; names: string[] }
  /** A scheme, a slash or a dashboard's address in front: `http://https://…`. */
  | { kind: 'before'; text: string }
  /** `http://` for `https://`. */
  | { kind: 'scheme' }
  | { kind: 'capitals'; what: 'host' | 'signature' }
  /** A `/` between the project's code and the `?`. */
  | { kind: 'slash' }
  /** Its parameters stood in another order; the names of those before or inside the signed part. */
  | { kind: 'order'; names: string[] }
  /** Parameters that stand in it more than once; the first of each is kept. */
  | { kind: 'repeated'; names: string[] }
  /** A `+` of the data had become a space. */
  | { kind: 'plus' }
  /** Text right behind the signature or vector that does not begin with `&`: `?utm_source=x`. */
  | { kind: 'behind'; text: string }
  /** What follows a `#`, which browsers keep to themselves. */
  | { kind: 'fragment'; text: string };

/** A SmartPass link found in a text. */
export interface FoundLink {
  /** The original link, without parameters that were added later. */
  link: string;
  /** Everything that was undone, for all its occurrences together. */
  changes: LinkChange[];
  /** How often the text contains the link. */
  times: number;
}

/** A text to search for links, and what was undone to get it. */
export interface LinkSource {
  text: string;
  changes: LinkChange[];
}
