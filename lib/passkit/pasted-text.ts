/** White space, and characters nobody sees, that copying from a page or a chat puts around text. */
const INVISIBLE = String.raw`[\s\u200B-\u200D\u2060\u00AD]`;

/** The lookbehind lets a long run inside the text be looked at once, not once a character. */
const SURROUNDINGS = new RegExp(`^${INVISIBLE}+|(?<!${INVISIBLE})${INVISIBLE}+$`, 'g');

/** Takes white space and invisible characters off both ends; what is inside stays. */
export function trimPasted(text: string): string {
  return text.replace(SURROUNDINGS, '');
}
