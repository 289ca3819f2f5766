const NUMBER = new Intl.NumberFormat('en');

/** `1,204`. */
export const number = (value: number): string => NUMBER.format(Math.round(value));

/** `1 row`, `1,204 rows`. */
export const rows = (count: number): string => (count === 1 ? '1 row' : `${number(count)} rows`);

const UNITS = ['bytes', 'KB', 'MB', 'GB'] as const;

/** `12 KB`, `1.2 GB`. */
export function size(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** power;
  const digits = power > 0 && value < 10 ? 1 : 0;
  return `${value.toFixed(digits)} ${UNITS[power]}`;
}

/** `8 s`, `3 min 5 s`, `1 h 20 min`. */
export function duration(seconds: number): string {
  const whole = Math.max(Math.round(seconds), 1);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** The name of the file with the links. */
export const linksFileName = (name: string): string => `${baseOf(name)}-links.csv`;

/** The name of the file with the refused rows. */
export const refusedFileName = (name: string): string => `${baseOf(name)}-refused.csv`;

function baseOf(name: string): string {
  return name.replace(/\.[^.]*$/, '') || 'smartpass';
}

/** The most rows that are named for one reason. */
const NAMED = 3;

/**
 * Names the rows that were refused for a reason: all of them if they are few, else some to look at.
 * @param count how many were refused for it.
 * @param first the first refused rows of the file; later ones are not known here.
 */
export function whereWords(
  why: string,
  count: number,
  first: readonly { line: number; why: string }[],
): string {
  const lines = first.filter((row) => row.why === why).map(({ line }) => number(line));
  if (lines.length === 0) return '';
  const named = lines.slice(0, NAMED);
  const isAll = named.length === count;
  return `, ${isAll ? '' : 'such as '}${named.length === 1 ? 'row' : 'rows'} ${named.join(', ')}`;
}
