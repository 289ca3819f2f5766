import { withoutBlocks } from './without-blocks';

/**
 * What stands in link fields: `{{longURL}}`, and where the project has UTM parameters, those behind
 * it as plain text: `{{longURL}}&utm_source=…`. In HTML, `&` may be `&amp;`.
 */

/** Where a project's UTM parameters stand: behind each reference, or in the block. */
export type UtmPlace = 'reference' | 'block';

/** The source of a regular expression for the parameters behind a reference. */
export const REFERENCE_TAIL = String.raw`(?:&(?:amp;)?[\w.~%-]+=[\w.~%+-]*)*`;

/** A reference without parameters behind it. */
export function bareReference(variable: string): string {
  return `{{${variable}}}`;
}

/**
 * The source of a regular expression for a reference to a variable. Its first group is what stands
 * behind the variable.
 */
export function referencePattern(variable: string): string {
  return String.raw`\{\{\s*${variable}\s*\}\}(${REFERENCE_TAIL})`;
}

/**
 * The source of a regular expression for the tag that prints a link's end, behind a WhatsApp
 * button's address: `{{longURL[35:]}}`.
 */
export function suffixPattern(variable: string): string {
  return String.raw`\{\{\s*${variable}\[\d+:\]\s*\}\}`;
}

/** Whether a text is nothing but a reference to a variable, in whichever form. */
export function isReference(text: string, variable: string): boolean {
  return new RegExp(`^${referencePattern(variable)}$`).test(text.trim());
}

/**
 * Where a template's references to a variable have their UTM parameters. If all of them stand
 * without, as older ones do, the parameters stay in the block: an update would lose them otherwise.
 */
export function utmPlaceIn(template: string, variable: string): UtmPlace {
  const uses = withoutBlocks(template, variable).matchAll(
    new RegExp(referencePattern(variable), 'g'),
  );
  const tails = [...uses].map(([, tail = '']) => tail);
  return tails.length > 0 && tails.every((tail) => tail === '') ? 'block' : 'reference';
}
