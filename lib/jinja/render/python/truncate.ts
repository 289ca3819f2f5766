/** Jinja leaves a text whole that is longer by no more than this. */
const DEFAULT_LEEWAY = 5;

/** Jinja's `truncate` filter: cuts at a word unless told otherwise; lengths count characters. */
export function truncate(
  text: string,
  length = 255,
  killWords = false,
  end = '...',
  leeway = DEFAULT_LEEWAY,
): string {
  const characters = Array.from(text);
  if (characters.length <= length + leeway) return text;
  const cut = characters.slice(0, Math.max(0, length - Array.from(end).length)).join('');
  if (killWords) return cut + end;
  const lastSpace = cut.lastIndexOf(' ');
  return (lastSpace < 0 ? cut : cut.slice(0, lastSpace)) + end;
}
