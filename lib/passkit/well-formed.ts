import { PassKitError } from './errors';

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
