import { browser } from '#imports';
import { useEffect, useState } from 'react';

import { type DataCenterId, dataCenterOfDashboard } from '@/lib/moengage/data-centers';
import { DASHBOARD_MATCHES } from '@/lib/moengage/hosts';

/** The data center of a dashboard that is open in some tab; undefined if no tab shows one. */
export function useGuess(isWanted: boolean): DataCenterId | undefined {
  const [found, setFound] = useState<DataCenterId>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const tabs = await browser.tabs.query({ url: [...DASHBOARD_MATCHES] });
      const [first] = tabs.flatMap(({ url }) => dataCenterOfDashboard(url) ?? []);
      if (!gone) setFound(first?.id);
    };
    if (isWanted) void look();
    return () => {
      gone = true;
    };
  }, [isWanted]);
  return found;
}
