/** Choices for the idle minutes after which a vault locks itself. */
export const LOCK_AFTER_MINUTES = [5, 15, 60, 240] as const;

/** The default: it locks during a long break, but not in a pause between two campaigns. */
export const LOCK_AFTER_AT_FIRST: (typeof LOCK_AFTER_MINUTES)[number] = 60;

/** The shortest passphrase, in characters: NIST SP 800-63B's minimum for a memorized secret. */
export const PASSPHRASE_LEAST = 8;

/** The largest export, in characters. A thousand projects with long mappings are well below it. */
export const EXPORT_SIZE_LIMIT = 20_000_000;

/** The most projects in an export. */
export const EXPORT_PROJECT_LIMIT = 1000;
