import { focusMemory } from './dom/follow-focus';

/** The result for a frame. */
export interface FrameLook {
  /** When the focus last moved to another editable place; epoch milliseconds, 0 for never. */
  movedAt: number;
  /** The origins of the frame and of all frames around it, its own first, the tab's page last. */
  origins: string[];
  address: string;
}

/** Looks at the frame that it runs in, beside our content script. */
export default function lookAround(): FrameLook {
  return {
    movedAt: focusMemory().movedAt,
    // `origin` and not the address: a frame without an address of its own has the origin of its
    // creator.
    origins: [globalThis.origin, ...(globalThis.location.ancestorOrigins ?? [])],
    address: globalThis.location.href,
  };
}
