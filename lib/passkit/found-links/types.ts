/** What happened to a link on its way, and was undone to find it. */
export type LinkChange =
  /** The transfer encoding of a mail: quoted-printable or base64. */
  | { kind: 'mail' }
  /** Characters written as HTML writes them, `&amp;` for `&`. */
  | { kind: 'entities' }
  | { kind: 'percent' }
  | { kind: 'line-breaks' }
  /** Characters nobody sees, such as soft hyphens, stood in it. */
  | { kind: 'invisible' }
  /** It was packed into another link, such as one that counts clicks. */
  | { kind: 'redirect'; via?: string }
  /** Parameters that are none of a SmartPass link's were added. */
  | { kind: 'parameters'; names: string[] };

/** A SmartPass link that stands in a text. */
export interface FoundLink {
  /** The link as it was before anything happened to it; parameters added on the way are left out. */
  link: string;
  /** Everything that was undone, in all places where it stands. */
  changes: LinkChange[];
  /** In how many places it stands. */
  times: number;
}

/** A text to look for links in, and what was undone to get it. */
export interface LinkSource {
  text: string;
  changes: LinkChange[];
}
