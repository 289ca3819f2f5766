import { pointingMemory } from './pointing-memory';
import type { PageChoice } from './sign';

/** Tells the frame's chip what the author has pointed at on this host. */
export default function lendChoices(known: readonly PageChoice[]): void {
  pointingMemory().known = known;
}
