/** What a field says of itself, and holds at first. */
export interface FieldWords {
  placeholder: string;
  text: string;
}

/** Makes a field for plain text with an editor's library; returns what the page would save of it. */
export type MakeField = (host: HTMLElement, words: FieldWords) => () => string;
