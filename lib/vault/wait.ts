const SECOND = 1000;

/** Long enough that guessing is hopeless, short enough for an author who remembers at last. */
const LONGEST = 15 * 60 * SECOND;

/** Milliseconds to wait after so many wrong passphrases in a row: 1 s, 2 s, 4 s, … */
export function waitAfter(failures: number): number {
  return failures < 1 ? 0 : Math.min(SECOND * 2 ** (failures - 1), LONGEST);
}
