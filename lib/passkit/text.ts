import { PassKitError } from './errors';

/** White space and invisible characters that copying from a page or a chat adds around a text. */
const INVISIBLE = String.raw`[\s\u200B-\u200D\u2060\u00AD]`;

/**
 * The lookbehind keeps matching linear: a long run of white space inside the text is scanned once,
 * not once for each of its characters.
 */
const SURROUNDINGS = new RegExp(`^${INVISIBLE}+|(?<!${INVISIBLE})${INVISIBLE}+$`, 'g');

/** Removes white space and invisible characters from both ends of a text. */
export function trimPasted(text: string): string {
  return text.replace(SURROUNDINGS, '');
}

/**
 * Refuses text with half a surrogate pair: UTF-8 cannot hold it, so the pass would show something
 * else.
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
