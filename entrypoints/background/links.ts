import { lendEncryptionKey, lendSecret } from '@/lib/bulk/sign/lend-keys';
import { answer } from '@/lib/messages/guard';
import { encryptLink, signData, signLink } from '@/lib/passkit';
import type { ProjectBook } from '@/lib/state/project-book';

import { buildSnippet } from './build-snippet';

/** Finished links and snippets for our own pages. */
export function answerLinks(book: ProjectBook): void {
  answer('signPayload', async ({ id, payload, format }) => {
    const [project, { secret = '', encryptionKey = '' }] = await Promise.all([
      book.find(id),
      book.secretsOf(id),
    ]);
    return format === 'encrypted'
      ? encryptLink({ url: project.url, encryptionKey }, payload)
      : signLink({ ...project, secret }, payload);
  });
  answer('lendKeys', async ({ id, format, channel }) => {
    const [{ digest }, { secret = '', encryptionKey = '' }] = await Promise.all([
      book.find(id),
      book.secretsOf(id),
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
    const [project, { secret = '' }] = await Promise.all([book.find(id), book.secretsOf(id)]);
    return signData({ ...project, secret }, data);
  });
  answer('buildSnippet', ({ id, style }) => buildSnippet(book, id, style));
}
