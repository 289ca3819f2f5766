import { vi } from 'vitest';

/** Stands in for the background in every component test; each test sets its answers. */
export const sendMessage = vi.fn();
