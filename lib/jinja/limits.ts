/**
 * Limits for a template. Templates come from pages, so their authors may be hostile. All limits are
 * far above what an e-mail needs.
 */

/** UTF-16 code units. Gmail clips messages at 102 KB, MoEngage advises 90 KB. */
export const MAX_TEMPLATE_LENGTH = 1_000_000;

/** Tags that findings are searched in. A mail of the advised length rarely has a thousand. */
export const MAX_TAGS = 10_000;

/** Tokens in one tag. Long chains of operators cost the engine a stack frame each. */
export const MAX_TAG_TOKENS = 5000;

/** Nested brackets. MiniJinja's own limit is a little higher. */
export const MAX_BRACKET_DEPTH = 100;

/** MiniJinja's instructions for one rendering. Printing an attribute takes about ten. */
export const MAX_FUEL = 500_000;

/** Code units that one filter may take or return. A template full of one attribute fits. */
export const MAX_TEXT_LENGTH = 1_000_000;

/** How long a rendering may take. It is checked whenever the engine calls one of our filters. */
export const MAX_RENDER_MS = 3000;

/** How deep a recipient's own objects may nest. JSON that MoEngage sends stays below ten. */
export const MAX_PROFILE_DEPTH = 50;

/** The engine's memory in WebAssembly pages of 64 KB: 64 MB, where it could take 4 GB. */
export const MAX_ENGINE_PAGES = 1024;

/** Whether a template has too many characters or tags to check. */
export function isBeyondReading(template: string): boolean {
  if (template.length > MAX_TEMPLATE_LENGTH) return true;
  let tags = 0;
  for (let at = template.indexOf('{'); at >= 0; at = template.indexOf('{', at + 1)) {
    const next = template.charAt(at + 1);
    if ((next === '{' || next === '%') && ++tags > MAX_TAGS) return true;
  }
  return false;
}

/** A template exceeded one of the limits. */
export class LimitError extends Error {
  override readonly name = 'LimitError';
}

/** @throws LimitError for a text longer than `MAX_TEXT_LENGTH`. */
export function checkTextLength(length: number): void {
  if (length > MAX_TEXT_LENGTH) {
    throw new LimitError('A text in this template grows beyond a million characters.');
  }
}
