import { TemplateProblem } from '../../syntax/scan-tag';

/**
 * The most code units that are written twice. A value is far shorter; the limit stops nested copies
 * from doubling without end.
 */
const MAX_COPY = 10_000;

/**
 * A second copy of a translated value, for a test before its use. The first copy counts for the
 * line numbers; line feeds inside strings are already escapes. Throws a TemplateProblem if the copy
 * would be too long.
 */
export function again(translated: string): string {
  if (translated.length > MAX_COPY) {
    throw new TemplateProblem('A tag is too long to be worked out.');
  }
  return translated.replaceAll('\n', ' ');
}
