import { type PointerSetup, pointingMemory } from './pointing-memory';

/** Prepares the frame for the pointer, or ends pointing in it. */
export default function setPointing(setup: PointerSetup | null): void {
  const memory = pointingMemory();
  memory.stop();
  memory.setup = setup ?? undefined;
}
