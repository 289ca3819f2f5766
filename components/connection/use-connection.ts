import { useEffect } from 'react';

import {
  type ConnectionView,
  followConnection,
  useConnectionView,
} from '@/components/stores/connection-view';

/** The connection to MoEngage, kept true for as long as somebody shows it. */
export function useConnection(): ConnectionView {
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
  return useConnectionView();
}
