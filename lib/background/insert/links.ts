import { lendEncryptionKey, lendSecret } from '@/lib/bulk/sign/lend-keys';
import { answer } from '@/lib/messages/guard';
import { insertLink } from '@/lib/editor';
import type { OpenTab } from '@/lib/page/tab';
import type { LinkOutcome } from '@/lib/editor/types';
import { encryptLink, signData, signLink } from '@/lib/passkit';
import type { ProjectStore } from '../store/project-store';

import { buildContentBlock, buildSnippet } from './build-snippet';
import { rememberInsertion } from './insertions';
import { dashboardIn, enqueueInTab, UNREACHABLE } from '../tabs/dashboard-tab';

/** Finished links and snippets for our own pages. */
export function answerLinks(store: ProjectStore): void {
  answer('signPayload', async ({ id, payload, format, digest, utm }) => {
    const [project, { secret = '', encryptionKey = '' }] = await Promise.all([
      store.find(id),
      store.secretsOf(id),
    ]);
    const campaign = utm ?? project.utm;
    if (format === 'encrypted') {
      // Encrypted links have their UTM parameters inside, as PassKit's own CSV tool puts them.
      return encryptLink({ url: project.url, encryptionKey }, { ...filled(campaign), ...payload });
    }
    return signLink(
      { ...project, secret, utm: campaign, ...(digest !== undefined && { digest }) },
      payload,
    );
  });
  answer('insertLinkIntoPage', async ({ tabId, link }) => {
    const tab = await dashboardIn(tabId);
    return tab ? enqueueInTab(tabId, () => putLink(tabId, tab, link)) : UNREACHABLE;
  });
  answer('lendKeys', async ({ id, format, channel }) => {
    const [{ digest }, { secret = '', encryptionKey = '' }] = await Promise.all([
      store.find(id),
      store.secretsOf(id),
    ]);
    const keys =
      format === 'encrypted'
        ? await lendEncryptionKey(encryptionKey)
        : await lendSecret(secret, digest);
    const lending = new BroadcastChannel(channel);
    lending.postMessage(keys);
    lending.close();
  });
  answer('signData', async ({ id, data }) => {
    const [project, { secret = '' }] = await Promise.all([store.find(id), store.secretsOf(id)]);
    return signData({ ...project, secret }, data);
  });
  answer('buildSnippet', ({ id, style }) => buildSnippet(store, id, style));
  answer('buildContentBlock', async ({ id }) => (await buildContentBlock(store, id)).code);
}

async function putLink(tabId: number, tab: OpenTab, link: string): Promise<LinkOutcome> {
  const { outcome, record } = await insertLink(tab.run, tab.frames, link);
  if (record) await rememberInsertion(tabId, tab, record);
  return outcome;
}

function filled(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
