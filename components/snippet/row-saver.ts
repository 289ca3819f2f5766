import type { FieldMapping } from '@/lib/snippet/types';

export type SaveState =
  | { status: 'saved' }
  | { status: 'pending' }
  | { status: 'failed'; error: unknown };

export interface RowSaver {
  /** Saves these rows in a moment, instead of any that still wait. */
  queue(rows: FieldMapping[]): void;
  /** Saves what waits now; resolves once nothing waits or is under way, whether it worked or not. */
  flush(): Promise<void>;
}

/** Long enough for a word, too short to be missed. */
const PAUSE_MS = 300;

/**
 * Saves edited rows as they are typed: after a pause, one save at a time, the latest rows only.
 * A failure keeps its rows, so that `flush` tries them again.
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
