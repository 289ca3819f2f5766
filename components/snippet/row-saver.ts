import type { FieldMapping } from '@/lib/snippet/types';

export type SaveState =
  | { status: 'saved' }
  | { status: 'pending' }
  | { status: 'failed'; error: unknown };

export interface RowSaver {
  /** Saves these rows after a pause; they replace any that are waiting. */
  queue(rows: FieldMapping[]): void;
  /**
   * Saves at once. Resolves when nothing is waiting or being saved, whether it succeeded or not.
   */
  flush(): Promise<void>;
}

/** Milliseconds without a key: longer than between two keys, too short to be noticed. */
const PAUSE_MS = 300;

/**
 * Saves edited rows while they are typed: after a pause, one save at a time, and only the latest
 * rows. After a failure it keeps the rows, so that `flush` tries again.
 */
export function createRowSaver(
  save: (rows: FieldMapping[]) => Promise<unknown>,
  tell: (state: SaveState) => void,
): RowSaver {
  let waiting: FieldMapping[] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  const run = async () => {
    while (waiting) {
      const rows = waiting;
      waiting = undefined;
      try {
        await save(rows);
        if (!waiting) tell({ status: 'saved' });
      } catch (error) {
        waiting ??= rows;
        tell({ status: 'failed', error });
        return;
      }
    }
  };
  const flush = () => {
    clearTimeout(timer);
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    queue(rows) {
      waiting = rows;
      tell({ status: 'pending' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), PAUSE_MS);
    },
    flush,
  };
}
