import { lendEncryptionKey, lendSecret } from '@/lib/bulk/sign/lend-keys';
import type { Handlers } from '@/lib/messages';
import type { LINK_MESSAGES } from '@/lib/messages/table/links';
import { insertLink } from '@/lib/editor';
import type { LinkOutcome } from '@/lib/editor/types';
import { encryptLink, signData, signLink } from '@/lib/passkit';
import type { ProjectStore } from '../store/project-store';

import { buildContentBlock, buildSnippet, buildSuffixSnippet, requireOwnId } from './build-snippet';
import { staged } from '../tabs/hold-watch';
import { rememberChange } from '../tabs/last-change';
import { type Dashboard, dashboardIn, enqueueInTab, UNREACHABLE } from '../tabs/dashboard-tab';

type LinkMessage = keyof Omit<typeof LINK_MESSAGES, 'identifyLink'> | 'insertLinkIntoPage';

/** Makes finished links and snippets for our own pages. */
export function linkHandlers(store: ProjectStore): Handlers<LinkMessage> {
  return {
    signPayload: async ({ id, payload, format, digest, utm }) => {
      const { project, secrets } = await store.open(id);
      const { secret = '', encryptionKey = '' } = secrets;
      const campaign = utm ?? project.utm;
      if (format === 'encrypted') {
        // Encrypted links carry their UTM parameters inside, as in PassKit's own CSV tool.
        return encryptLink(
          { url: project.url, encryptionKey },
          { ...filled(campaign), ...payload },
        );
      }
      return signLink(
        { ...project, secret, utm: campaign, ...(digest !== undefined && { digest }) },
        payload,
      );
    },
    insertLinkIntoPage: async ({ tabId, link }) => {
      const tab = await dashboardIn(tabId);
      return tab ? enqueueInTab(tabId, () => putLink(tabId, tab, link)) : UNREACHABLE;
    },
    lendKeys: async ({ id, format, channel }) => {
      const { project, secrets } = await store.open(id);
      const { secret = '', encryptionKey = '' } = secrets;
      const keys =
        format === 'encrypted'
          ? await lendEncryptionKey(encryptionKey)
          : await lendSecret(secret, project.digest);
      const lending = new BroadcastChannel(channel);
      lending.postMessage(keys);
      lending.close();
    },
    signData: async ({ id, data }) => {
      const { project, secrets } = await store.open(id);
      return signData({ ...project, secret: secrets.secret ?? '' }, data);
    },
    buildSnippet: async ({ id, style }) => buildSnippet(requireOwnId(await store.open(id)), style),
    buildSuffixSnippet: async ({ id }) => buildSuffixSnippet(requireOwnId(await store.open(id))),
    buildContentBlock: async ({ id }) => buildContentBlock(requireOwnId(await store.open(id))).code,
  };
}

async function putLink(tabId: number, tab: Dashboard, link: string): Promise<LinkOutcome> {
  const { outcome, record } = await insertLink(tab, link);
  if (record) await rememberChange(tabId, tab, { by: 'insertion', record });
  return staged(tabId, outcome);
}

function filled(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
