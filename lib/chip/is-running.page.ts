import { chipMemory } from './chip-memory';

/** Whether the chip runs in the frame, and not one that an update of the extension left behind. */
export default function isRunning(): boolean {
  return chipMemory().isAlive();
}
