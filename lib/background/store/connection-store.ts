import {
  checkApiKey,
  checkWorkspaceId,
  type Connection,
  type ConnectionTest,
  type KeyName,
} from '@/lib/moengage/connection';
import type { DataCenterId } from '@/lib/moengage/data-centers';
import { openSecrets, sealSecrets, type Secrets, UnreadableSecretError } from '@/lib/vault';
import { readSnapshot, readSealed, writeSnapshot } from './snapshot';
import { NoKeyError, NotConnectedError, UnsoundConnectionError } from './connection-errors';
import { forgottenConnectionItem, readConnection } from '@/lib/storage/connection-item';
import type { SerialQueue } from '@/lib/text/serial-queue';
import { recordOf, withRecord } from './records';

/** The owner of the record with MoEngage's keys; no project's id looks like this. */
const OWNER = 'moengage:keys';

/** Changes to the keys in the vault: '' removes a key, undefined leaves it as it is. */
export type KeyChanges = Partial<Record<KeyName, string>>;

/** The only code that writes the connected workspace and its sealed keys. */
export interface ConnectionStore {
  /** @throws UnsoundConnectionError, VaultLockedError, NotSavedError; nothing is changed then */
  save(
    connection: { dataCenter: DataCenterId; workspaceId: string },
    keys: KeyChanges,
  ): Promise<Connection>;
  /** Stores the result of a test, unless the connection was saved meanwhile. */
  noteTest(tested: Connection, test: ConnectionTest): Promise<void>;
  forget(): Promise<void>;
  /** Restores a connection that was removed in this browser session. */
  restore(): Promise<void>;
  /** @throws NotConnectedError */
  find(): Promise<Connection>;
  /** @throws NotConnectedError, NoKeyError, VaultLockedError, UnreadableSecretError */
  keyOf(which: KeyName): Promise<string>;
}

/**
 * Connection and keys are stored in a single write, in the queue of all changes to secrets.
 * @param key the vault's key; asked for only when needed.
 * @param now epoch milliseconds.
 */
export function createConnectionStore(
  key: () => Promise<CryptoKey>,
  now: () => number,
  enqueue: SerialQueue,
): ConnectionStore {
  return {
    find,

    keyOf: (which) =>
      enqueue(async () => {
        await find();
        const record = recordOf(await readSealed(), OWNER);
        const found = record === undefined ? {} : await openSecrets(await key(), OWNER, record);
        const text = found[which];
        if (!text) throw new NoKeyError(which);
        return text;
      }),

    save: ({ dataCenter, workspaceId }, changes) =>
      enqueue(async () => {
        const keys = trimmed(changes);
        const problem =
          checkWorkspaceId(workspaceId.trim()) ??
          Object.values(keys)
            .filter((each) => each !== '')
            .map(checkApiKey)
            .find((each) => each !== undefined);
        if (problem !== undefined) throw new UnsoundConnectionError(problem);
        const [snapshot, before] = await Promise.all([readSnapshot(), readConnection()]);
        const saved: Connection = {
          dataCenter,
          workspaceId: workspaceId.trim(),
          hasDataKey: before?.hasDataKey ?? false,
          hasCampaignKey: before?.hasCampaignKey ?? false,
          updatedAt: now(),
        };
        if (Object.keys(keys).length === 0) {
          // The record is left as it is, so it need not be opened.
          await writeSnapshot(snapshot, { connection: saved });
          return saved;
        }
        // A record that cannot be opened must not keep the author from pasting the keys again.
        const kept = await keysIn(key, recordOf(snapshot.sealed, OWNER));
        const secrets: Secrets = { ...kept, ...keys };
        const record = await sealSecrets(await key(), OWNER, secrets);
        const connection: Connection = {
          ...saved,
          hasDataKey: Boolean(secrets.dataKey),
          hasCampaignKey: Boolean(secrets.campaignKey),
        };
        await writeSnapshot(snapshot, {
          connection,
          sealed: withRecord(snapshot.sealed, OWNER, record),
        });
        return connection;
      }),

    noteTest: (tested, test) =>
      enqueue(async () => {
        const [snapshot, current] = await Promise.all([readSnapshot(), readConnection()]);
        if (current?.updatedAt !== tested.updatedAt) return;
        await writeSnapshot(snapshot, { connection: { ...current, test } });
      }),

    forget: () =>
      enqueue(async () => {
        const [snapshot, connection] = await Promise.all([readSnapshot(), find()]);
        const record = recordOf(snapshot.sealed, OWNER);
        await forgottenConnectionItem.setValue({
          connection,
          ...(record !== undefined && { record }),
        });
        await writeSnapshot(snapshot, {
          connection: null,
          sealed: withRecord(snapshot.sealed, OWNER, undefined),
        });
      }),

    restore: () =>
      enqueue(async () => {
        const forgotten = await forgottenConnectionItem.getValue();
        if (!forgotten || (await readConnection())) return;
        const snapshot = await readSnapshot();
        const { connection, record } = forgotten;
        // If the passphrase has changed since, the record cannot be opened any more.
        const isSound = record !== undefined && (await keysIn(key, record)) !== undefined;
        await writeSnapshot(snapshot, {
          connection: isSound
            ? connection
            : { ...connection, hasDataKey: false, hasCampaignKey: false },
          ...(isSound && { sealed: withRecord(snapshot.sealed, OWNER, record) }),
        });
        await forgottenConnectionItem.removeValue();
      }),
  };
}

async function find(): Promise<Connection> {
  const connection = await readConnection();
  if (!connection) throw new NotConnectedError();
  return connection;
}

/** Removes white space around the keys, which is often pasted along. */
function trimmed(changes: KeyChanges): KeyChanges {
  return Object.fromEntries(
    Object.entries(changes)
      .filter(([, text]) => text !== undefined)
      .map(([name, text]) => [name, text.trim()]),
  );
}

/** The contents of a record; undefined if no current key opens it. */
async function keysIn(
  key: () => Promise<CryptoKey>,
  record: unknown,
): Promise<Secrets | undefined> {
  if (record === undefined) return {};
  try {
    return await openSecrets(await key(), OWNER, record);
  } catch (error) {
    if (error instanceof UnreadableSecretError) return undefined;
    throw error;
  }
}
