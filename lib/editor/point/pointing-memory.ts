import { pageMemory } from '../../page/dom/page-memory';
import type { EditorSelector } from './places';
import type { PageChoice } from './sign';

/** What the pointer needs to know, which it cannot find out in its frame. */
export interface PointerSetup {
  /** Editors with a library, with the words that an author knows them by. */
  editors: (EditorSelector & { label: string })[];
  /** The origins of all frames that Passlink is in. */
  origins: string[];
}

interface Pointing {
  /** Set while the author points. */
  setup: PointerSetup | undefined;
  stop(): void;
  /** The element that was pointed at last. */
  picked: WeakRef<HTMLElement> | undefined;
  /** What the author has pointed at on this host, for the chip to stand there. */
  known: readonly PageChoice[];
}

/** What a frame's ISOLATED world remembers of pointing, for the pointer and the chip. */
export const pointingMemory = pageMemory<Pointing>('pointing', () => ({
  setup: undefined,
  stop: () => undefined,
  picked: undefined,
  known: [],
}));
