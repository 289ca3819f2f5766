/** A change that a link went through, undone when it was found. */
export type LinkChange =
  /** The transfer encoding of a mail: quoted-printable or base64. */
  | { kind: 'mail' }
  /** Characters written as HTML writes them, `&amp;` for `&`. */
  | { kind: 'entities' }
  | { kind: 'percent' }
  | { kind: 'line-breaks' }
  /** Invisible characters, such as soft hyphens, were inside. */
  | { kind: 'invisible' }
  /** It was packed into another link, such as one that counts clicks. */
  | { kind: 'redirect'; via?: string }
  /** Parameters that do not belong to a SmartPass link were added. */
  | { kind: 'parameters'; names: string[] };

/** A SmartPass link found in a text. */
export interface FoundLink {
  /** The original link, without parameters that were added later. */
  link: string;
  /** Everything that was undone, at all positions together. */
  changes: LinkChange[];
  /** How often the text contains it. */
  times: number;
}

/** A text to look for links in, and what was undone to get it. */
export interface LinkSource {
  text: string;
  changes: LinkChange[];
}
