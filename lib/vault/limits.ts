/** Idle minutes after which a vault may lock itself. */
export const LOCK_AFTER_MINUTES = [5, 15, 60, 240] as const;
