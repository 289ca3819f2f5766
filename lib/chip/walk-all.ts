import type { sendMessage } from '@/lib/messages';
import { type ToldWalk, WALK_LOOKS_EVERY, type WalkTask } from '@/lib/moengage/versions-walk';
import { pause } from '@/lib/page/with-timeout';

import { failedView } from './notes';
import type { ChipGroup, ChipView } from './views';
import { versionsGroup, walkedView, walkingView } from './walk-notes';

const NOTHING_LEFT = 'There is nothing left to undo here.';

/**
 * Work in all versions of the message, for the menu of the chip.
 * @param during runs one work at a time, with a way to tell how far it is, and tells what came of it.
 * @returns what there is to choose for a project; null where the page has no versions.
 */
export function createWalkAll(
  send: typeof sendMessage,
  during: (work: (tell: (view: ChipView) => void) => Promise<ChipView>) => Promise<void>,
): (id: string) => Promise<ChipGroup | null> {
  const walk = (begun: ToldWalk, start: () => Promise<ToldWalk | null>) =>
    during(async (tell) => {
      const tellProgress = (state: ToldWalk) => {
        const cancel = () => {
          send('cancelWalkAtFocus').catch(() => undefined);
          tellProgress({ ...state, stage: 'stopping' });
        };
        tell(walkingView(state, cancel));
      };
      tellProgress(begun);
      const ended = await followWalk(start, () => send('walkStateAtFocus'), tellProgress);
      return ended ? walkedView(ended, () => void undo(ended)) : failedView(NOTHING_LEFT);
    });

  const undo = ({ names, results }: ToldWalk) =>
    walk(begin('undo', names, results[0]?.name), () => send('undoWalkAtFocus'));

  return async (id) => {
    const offered = await send('versionsAtFocus');
    if (!offered) return null;
    const { names, active } = offered;
    return versionsGroup(offered, () => {
      void walk(begin('insert', names, active), () => send('walkAtFocus', { id }));
    });
  };
}

/** A walk before the background tells of it. */
function begin(task: WalkTask, names: string[], current: string | null = null): ToldWalk {
  return { task, names, results: [], stage: 'running', current: current ?? names[0] ?? '' };
}

/**
 * Starts a walk and tells how far it is until it is over.
 * @param look asks how far it is; that also keeps the background awake.
 * @returns how it ended; null if there was nothing to do.
 * @throws why it could not begin.
 */
async function followWalk(
  start: () => Promise<ToldWalk | null>,
  look: () => Promise<ToldWalk | null>,
  tell: (walk: ToldWalk) => void,
): Promise<ToldWalk | null> {
  const over = new AbortController();
  let hasBegun = false;
  const keepTelling = async () => {
    while (!over.signal.aborted) {
      await pause(WALK_LOOKS_EVERY);
      const walk = over.signal.aborted ? null : await look().catch(() => null);
      // Until it has begun, the page's last one is told.
      const isAtWork = walk?.stage === 'running' || walk?.stage === 'stopping';
      if (!isAtWork || over.signal.aborted) continue;
      hasBegun = true;
      tell(walk);
    }
  };
  const ended = start();
  void keepTelling();
  try {
    return await ended;
  } catch (error) {
    // A background that was stopped on the way does not answer; the next one knows how far it got.
    const walk = hasBegun ? await look().catch(() => null) : null;
    if (walk) return walk;
    throw error;
  } finally {
    over.abort();
  }
}
