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

/** Whose record MoEngage's keys are; no project's id is like it. */
const OWNER = 'moengage:keys';

/** Keys on their way into the vault; '' takes one out, undefined leaves it as it is. */
export type KeyChanges = Partial<Record<KeyName, string>>;

/** The one place that writes which workspace is connected, and its sealed keys. */
export interface ConnectionStore {
  /** @throws UnsoundConnectionError, VaultLockedError, NotSavedError with nothing changed */
  save(
    connection: { dataCenter: DataCenterId; workspaceId: string },
    keys: KeyChanges,
  ): Promise<Connection>;
  /** Keeps what a test came to, unless something was saved meanwhile. */
  noteTest(tested: Connection, test: ConnectionTest): Promise<void>;
  forget(): Promise<void>;
  /** Takes a `forget` of this browser session back. */
  restore(): Promise<void>;
  /** @throws NotConnectedError */
  find(): Promise<Connection>;
  /** @throws NotConnectedError, NoKeyError, VaultLockedError, UnreadableSecretError */
  keyOf(which: KeyName): Promise<string>;
}

/**
 * Connection and keys go to storage in a single write, in the turns of whoever else writes secrets.
 * @param key the vault's; asked for once it is needed.
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
          // The record stays as it is, so that it need not be opened.
          await writeSnapshot(snapshot, { connection: saved });
          return saved;
        }
        // A record that no longer opens must not keep the author from pasting the keys again.
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
        // Sealed under a passphrase that has changed since, it opens no more.
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

/** White space around a key came with the pasting. */
function trimmed(changes: KeyChanges): KeyChanges {
  return Object.fromEntries(
    Object.entries(changes)
      .filter(([, text]) => text !== undefined)
      .map(([name, text]) => [name, text.trim()]),
  );
}

/** What a record holds; undefined where it does not open, under any key of today. */
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
