/** A format string that does not fit its values; Python would raise here. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

/** The largest width or precision. More is a mistake or an attack: no link or line needs it. */
const MAX_WIDTH = 10_000;

/** The width or precision that the digits give; undefined if there are none. */
export function checkedSize(digits: string | undefined): number | undefined {
  if (digits === undefined || digits === '') return undefined;
  const size = Number(digits);
  if (size > MAX_WIDTH) throw new FormatError(`A width of ${digits} is more than can be printed.`);
  return size;
}
