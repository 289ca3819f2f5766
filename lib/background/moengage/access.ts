import { browser } from '#imports';

import type { Access } from '@/lib/moengage/api';
import type { Connection, KeyName } from '@/lib/moengage/connection';
import { DATA_CENTERS, type DataCenterId } from '@/lib/moengage/data-centers';
import type { ConnectionStore } from '../store/connection-store';

/** The browser blocks MoEngage's server until the author allows it. */
class NotAllowedError extends Error {
  override name = 'NotAllowedError';
  constructor() {
    super(
      'The browser does not allow Passlink to reach MoEngage. In Options, under MoEngage, press “Save and test” and choose Allow.',
    );
  }
}

/**
 * What a call to MoEngage needs. Opens the key last, and only if the call can be made.
 * @throws NotConnectedError, NotAllowedError, NoKeyError, VaultLockedError
 */
export async function accessWith(store: ConnectionStore, which: KeyName): Promise<Access> {
  const connection = await store.find();
  return accessAt(store, which, connection, connection.dataCenter);
}

/** As `accessWith`, for another data center. */
export async function accessAt(
  store: ConnectionStore,
  which: KeyName,
  { workspaceId }: Connection,
  dataCenter: DataCenterId,
): Promise<Access> {
  if (!(await mayReach(dataCenter))) throw new NotAllowedError();
  return { dataCenter, workspaceId, key: await store.keyOf(which) };
}

async function mayReach(dataCenter: DataCenterId): Promise<boolean> {
  const host = DATA_CENTERS.find(({ id }) => id === dataCenter)?.apiHost;
  return host !== undefined && browser.permissions.contains({ origins: [`https://${host}/*`] });
}

/** The browser's `fetch`, which throws if it is called as another object's method. */
export const reach: typeof fetch = (...request) => fetch(...request);
