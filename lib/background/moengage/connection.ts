import type { Handlers } from '@/lib/messages';
import { type Answer, previewEmail, failed, testConnection } from '@/lib/moengage/api';
import type { ConnectionTest, KeyVerdict } from '@/lib/moengage/connection';
import { DATA_CENTERS } from '@/lib/moengage/data-centers';
import type { ConnectionStore } from '../store/connection-store';

import { accessAt, accessWith, reach } from './access';

type ConnectionMessage =
  | 'saveConnection'
  | 'forgetConnection'
  | 'restoreConnection'
  | 'revealKey'
  | 'testConnection'
  | 'findDataCenter';

/** Saves which workspace is connected, and tests its keys. */
export function connectionHandlers(store: ConnectionStore): Handlers<ConnectionMessage> {
  return {
    saveConnection: ({ keys, ...connection }) => store.save(connection, keys),
    forgetConnection: () => store.forget(),
    restoreConnection: () => store.restore(),
    revealKey: ({ which }) => store.keyOf(which),

    testConnection: async () => {
      const connection = await store.find();
      const { hasDataKey, hasCampaignKey } = connection;
      const [dataKey, campaignKey] = await Promise.all([
        hasDataKey ? verdictOf(tryDataKey(store)) : ABSENT,
        hasCampaignKey ? verdictOf(tryCampaignKey(store)) : ABSENT,
      ]);
      const test: ConnectionTest = { at: Date.now(), dataKey, campaignKey };
      await store.noteTest(connection, test);
      return test;
    },

    findDataCenter: async () => {
      const connection = await store.find();
      const which = connection.hasDataKey ? 'dataKey' : 'campaignKey';
      // One at a time: a wrong key tried everywhere at once looks like an attack.
      for (const { id } of DATA_CENTERS) {
        if (id === connection.dataCenter) continue;
        const access = await accessAt(store, which, connection, id);
        const tried =
          which === 'dataKey' ? await testConnection(access, reach) : await previewNothing(access);
        if (tried.ok) return id;
      }
      return null;
    },
  };
}

const ABSENT: KeyVerdict = { status: 'absent' };

async function tryDataKey(store: ConnectionStore): Promise<Answer<unknown>> {
  return testConnection(await accessWith(store, 'dataKey'), reach);
}

async function tryCampaignKey(store: ConnectionStore): Promise<Answer<unknown>> {
  return previewNothing(await accessWith(store, 'campaignKey'));
}

/** MoEngage has no test for this key, but a preview of one word changes nothing there. */
function previewNothing(access: Parameters<typeof previewEmail>[0]) {
  const request = { html: 'Passlink', attributes: {}, requestId: crypto.randomUUID() };
  return previewEmail(access, request, reach);
}

async function verdictOf(trying: Promise<Answer<unknown>>): Promise<KeyVerdict> {
  const tried = await trying;
  return tried.ok ? { status: 'works' } : failed(tried.failure);
}
