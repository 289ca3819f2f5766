import { useEffect } from 'react';

import { followConnection } from '@/lib/state/connection-view';

/** Keeps the view of the connection true while a part of the page shows it. */
export function useFollowConnection(): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void followConnection().then((stopIt) => {
      if (gone) stopIt();
      else stop = stopIt;
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
}
