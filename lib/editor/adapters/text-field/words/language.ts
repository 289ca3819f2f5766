/**
 * One language's words for fields, as the dashboard has them and as page translators write them.
 * Each kind is a list with commas; what stands between two is a piece of a regular expression.
 */
export interface FieldWords {
  /**
   * - `spaced`: spaces stand between words, so only whole words count.
   * - `unspaced`: words follow each other without spaces.
   * - `arabic`: as `spaced`, but articles and short prepositions stick to words.
   */
  letters: 'spaced' | 'unspaced' | 'arabic';
  /** A whole mail's source. */
  template: string;
  search: string;
  /** What mentions links or pictures and holds something else: a link's text, a picture's name. */
  lookalike: string;
  /** Films, sounds and fonts, whose addresses are neither links nor pictures. */
  media: string;
  picture: string;
  /** "URL" in the language's own letters. */
  url?: string;
  /** What tells of an address, but not of which thing. */
  address: string;
  /** Phrases for a picture's address that `picture` and `address` do not cover. */
  image?: string;
  link: string;
  /** Parts of a message: its title, its body. */
  text: string;
  /** Messages that are no e-mail. */
  channel: string;
  /** Parts of a message, called so, in one phrase. */
  messageText: string;
  /** Subject, preview text, sender. */
  beside: string;
  /** Texts that nobody receives, or that no link belongs in. */
  notMessage: string;
}
