import { TemplateProblem } from '../../syntax/scan-tag';

/** Code units of what is written twice: more than a value takes, so that nesting cannot double without an end. */
const MAX_COPY = 10_000;

/**
 * A second copy of what is translated, for a question about a value before it is used. Its lines
 * were counted once; line feeds in strings are escapes by now. Throws a TemplateProblem where the
 * copy would be too long.
 */
export function again(translated: string): string {
  if (translated.length > MAX_COPY) {
    throw new TemplateProblem('A tag is too long to be worked out.');
  }
  return translated.replaceAll('\n', ' ');
}
