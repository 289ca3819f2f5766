import { pageMemory } from '@/lib/page/dom/page-memory';

/** The chip of this frame; `isAlive` is false once the extension was updated or reloaded. */
export const chipMemory = pageMemory('chip', (): { isAlive(): boolean } => ({
  isAlive: () => false,
}));
