import { browser } from '#imports';

import { DATA_CENTERS, type DataCenterId } from '@/lib/moengage/data-centers';

/**
 * Asks the browser's question whether Passlink may speak to MoEngage's servers of these data
 * centers; only from a click. Does not ask what was allowed before.
 */
export function askToReach(ids: readonly DataCenterId[]): Promise<boolean> {
  const origins = DATA_CENTERS.filter(({ id }) => ids.includes(id)).map(
    ({ apiHost }) => `https://${apiHost}/*`,
  );
  return browser.permissions.request({ origins });
}
