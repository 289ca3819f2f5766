import { answer } from '@/lib/messages/guard';
import { type Answer, previewEmail, refused, testConnection } from '@/lib/moengage/api';
import type { ConnectionTest, KeyVerdict } from '@/lib/moengage/connection';
import { DATA_CENTERS } from '@/lib/moengage/data-centers';
import type { ConnectionBook } from '../store/connection-store';

import { accessAt, accessWith, reach } from './access';

/** Which workspace is connected, and whether its keys work. */
export function answerConnection(book: ConnectionBook): void {
  answer('saveConnection', ({ keys, ...connection }) => book.save(connection, keys));
  answer('forgetConnection', () => book.forget());
  answer('restoreConnection', () => book.restore());
  answer('revealKey', ({ which }) => book.keyOf(which));

  answer('testConnection', async () => {
    const connection = await book.find();
    const { hasDataKey, hasCampaignKey } = connection;
    const [dataKey, campaignKey] = await Promise.all([
      hasDataKey ? verdictOf(tryDataKey(book)) : ABSENT,
      hasCampaignKey ? verdictOf(tryCampaignKey(book)) : ABSENT,
    ]);
    const test: ConnectionTest = { at: Date.now(), dataKey, campaignKey };
    await book.noteTest(connection, test);
    return test;
  });

  answer('findDataCenter', async () => {
    const connection = await book.find();
    const which = connection.hasDataKey ? 'dataKey' : 'campaignKey';
    // One after the other: a wrong key tried everywhere at once looks like an attack.
    for (const { id } of DATA_CENTERS) {
      if (id === connection.dataCenter) continue;
      const access = await accessAt(book, which, connection, id);
      const tried =
        which === 'dataKey' ? await testConnection(access, reach) : await previewNothing(access);
      if (tried.ok) return id;
    }
    return null;
  });
}

const ABSENT: KeyVerdict = { status: 'absent' };

async function tryDataKey(book: ConnectionBook): Promise<Answer<unknown>> {
  return testConnection(await accessWith(book, 'dataKey'), reach);
}

async function tryCampaignKey(book: ConnectionBook): Promise<Answer<unknown>> {
  return previewNothing(await accessWith(book, 'campaignKey'));
}

/** MoEngage has no test for this key; a preview of one word changes nothing there. */
function previewNothing(access: Parameters<typeof previewEmail>[0]) {
  const request = { html: 'Passlink', attributes: {}, requestId: crypto.randomUUID() };
  return previewEmail(access, request, reach);
}

async function verdictOf(trying: Promise<Answer<unknown>>): Promise<KeyVerdict> {
  const tried = await trying;
  return tried.ok ? { status: 'works' } : refused(tried.failure);
}
