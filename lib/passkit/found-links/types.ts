/** A change that something made to a link, and that was undone when the link was found. */
export type LinkChange =
  /** The transfer encoding of a mail: quoted-printable or base64. */
  | { kind: 'mail' }
  /** Characters were written as HTML entities: `&amp;` for `&`. */
  | { kind: 'entities' }
  | { kind: 'percent' }
  | { kind: 'line-breaks' }
  /** Invisible characters, such as soft hyphens, were inserted. */
  | { kind: 'invisible' }
  /** It was wrapped in another link, for example one that counts clicks. */
  | { kind: 'redirect'; via?: string }
  /** Parameters that do not belong to a SmartPass link were added. */
  | { kind: 'parameters'; names: string[] };

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
