import { vi } from 'vitest';

/** Stands in for the background in every test of a component; each test says what it answers. */
export const sendMessage = vi.fn();
