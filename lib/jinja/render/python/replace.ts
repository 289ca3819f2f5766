import { checkTextLength } from '../../limits';

/** Python's `text.replace(old, new, count)`: an empty `old` stands between all characters. */
export function replace(text: string, old: string, by: string, count = Infinity): string {
  const parts = old === '' ? ['', ...Array.from(text), ''] : text.split(old);
  const times = Math.min(parts.length - 1, count < 0 ? Infinity : count);
  checkTextLength(text.length + times * by.length);
  return (
    parts.slice(0, times + 1).join(by) +
    parts
      .slice(times + 1)
      .map((part) => old + part)
      .join('')
  );
}
