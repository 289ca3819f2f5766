import { useEffect } from 'react';

import { followConnection } from '@/lib/state/connection-view';

/** Keeps the view of the connection true while a part of the page shows it. */
export function useFollowConnection(): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const follow = async () => {
      const stopIt = await followConnection();
      if (gone) stopIt();
      else stop = stopIt;
    };
    void follow();
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
}
