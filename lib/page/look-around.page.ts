import { focusMemory } from './dom/follow-focus';

/** What a frame says of itself. */
export interface FrameLook {
  /** When the focus last moved from one place to write to another; epoch milliseconds, 0 for never. */
  movedAt: number;
  /** The origins of the frame and of all frames around it, its own first, the tab's page last. */
  origins: string[];
  address: string;
}

/** Looks at the frame that it runs in, beside our content script. */
export default function lookAround(): FrameLook {
  return {
    movedAt: focusMemory().movedAt,
    // `origin`, not the address: a frame without an address of its own has its maker's.
    origins: [globalThis.origin, ...(globalThis.location.ancestorOrigins ?? [])],
    address: globalThis.location.href,
  };
}
