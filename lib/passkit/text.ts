import { PassKitError } from './errors';

/** White space, and characters nobody sees, that copying from a page or a chat puts around text. */
const INVISIBLE = String.raw`[\s\u200B-\u200D\u2060\u00AD]`;

/** The lookbehind lets a long run inside the text be looked at once, not once a character. */
const SURROUNDINGS = new RegExp(`^${INVISIBLE}+|(?<!${INVISIBLE})${INVISIBLE}+$`, 'g');

/** Takes white space and invisible characters off both ends; what is inside stays. */
export function trimPasted(text: string): string {
  return text.replace(SURROUNDINGS, '');
}

/**
 * Refuses text with half a surrogate pair in it: it has no UTF-8, so whatever stood for it on the
 * pass would not be what was given.
 * @param field the payload field or UTM parameter that the error names.
 * @throws PassKitError `ill-formed-text`
 */
export function requireWellFormed(text: string, field: string): void {
  if (text.isWellFormed()) return;
  const name = JSON.stringify(field);
  throw new PassKitError(
    'ill-formed-text',
    `${name} holds half a character, as when text is cut inside an emoji. Enter it again.`,
    field,
  );
}
