/** A format string and its values do not fit together; Python would raise here. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

/** Widths and precisions beyond this are a mistake or an attack; no link or line needs them. */
const MAX_WIDTH = 10_000;

/** A width or a precision in digits, or undefined where there is none. */
export function checkedSize(digits: string | undefined): number | undefined {
  if (digits === undefined || digits === '') return undefined;
  const size = Number(digits);
  if (size > MAX_WIDTH) throw new FormatError(`A width of ${digits} is more than can be printed.`);
  return size;
}
