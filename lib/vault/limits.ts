/** Idle minutes after which a vault may lock itself. */
export const LOCK_AFTER_MINUTES = [5, 15, 60, 240] as const;

/** Before the author chooses: a break, not a pause between two campaigns. */
export const LOCK_AFTER_AT_FIRST: (typeof LOCK_AFTER_MINUTES)[number] = 60;

/** Characters of a passphrase at the least: what NIST SP 800-63B asks of a memorized secret. */
export const PASSPHRASE_LEAST = 8;

/** Characters of an export: a thousand projects with long mappings are well below it. */
export const EXPORT_SIZE_LIMIT = 20_000_000;

/** Projects in an export. */
export const EXPORT_PROJECT_LIMIT = 1000;
