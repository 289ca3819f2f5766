/** White space, and characters nobody sees, that copying from a page or a chat puts around text. */
const SURROUNDINGS = /^[\s\u200B-\u200D\u2060\u00AD]+|[\s\u200B-\u200D\u2060\u00AD]+$/g;

/** Takes white space and invisible characters off both ends; what is inside stays. */
export function trimPasted(text: string): string {
  return text.replace(SURROUNDINGS, '');
}
