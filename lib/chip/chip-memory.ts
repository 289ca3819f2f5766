import { pageMemory } from '@/lib/page/dom/page-memory';

interface ChipMemory {
  /** False once the extension was updated or reloaded. */
  isAlive(): boolean;
  /** Makes way for what else Passlink shows. */
  hide(): void;
}

/** The chip of this frame. */
export const chipMemory = pageMemory<ChipMemory>('chip', () => ({
  isAlive: () => false,
  hide: () => undefined,
}));
