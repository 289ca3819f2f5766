import { createDecipheriv } from 'node:crypto';

import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { encryptLink } from '../../../../lib/passkit';

import { encryptionKey, errorOf, payloads } from './support';

const url = 'https://pub1.pskt.io/c/wrsynr';
const key = '6147d7def9ed94367a1e09c548c0745faa99aa71e940463d2d82cc0591250000';
const shape = /^https:\/\/pub1\.pskt\.io\/c\/wrsynr\?data=([\w-]+)&iv=([0-9a-f]{32})$/;

/** Opens a link with Node's own cryptography. */
function open(link: string, key: string): string {
  const [, data = '', iv = ''] = shape.exec(link) ?? [];
  const bytes = Buffer.from(key, 'hex');
  const cipher = createDecipheriv(`aes-${bytes.length * 8}-cbc`, bytes, Buffer.from(iv, 'hex'));
  return Buffer.concat([cipher.update(Buffer.from(data, 'base64url')), cipher.final()]).toString();
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('encryptLink', () => {
  it('encrypts any well-formed payload so that an independent AES-CBC opens it, for every key size', async () => {
    await fc.assert(
      fc.asyncProperty(payloads, encryptionKey, async (payload, encryptionKey) => {
        const link = await encryptLink({ url, encryptionKey }, payload);
        expect(open(link, encryptionKey)).toBe(JSON.stringify(payload));
      }),
    );
  });

  it('uses a new initialization vector for every link', async () => {
    const project = { url, encryptionKey: key };
    const links = await Promise.all(
      Array.from({ length: 50 }, () => encryptLink(project, { 'person.surname': 'Tomes' })),
    );
    expect(new Set(links.map((link) => shape.exec(link)?.[2])).size).toBe(50);
    expect(new Set(links.map((link) => shape.exec(link)?.[1])).size).toBe(50);
  });

  it('accepts a key in capitals and with white space around it', async () => {
    const link = await encryptLink({ url, encryptionKey: ` ${key.toUpperCase()}\n` }, { a: 'b' });
    expect(open(link, key)).toBe('{"a":"b"}');
  });

  it.each([
    ['none', ''],
    ['too short', key.slice(2)],
    ['an odd digit too many', `${key}0`],
    ['not hex', key.replace('6', 'g')],
    ['a secret', '0WfoVtZ7MrJSfrHVuiESxZ'],
    ['two keys', `${key}${key}`],
  ])('refuses an invalid key without repeating it: %s', async (_why, encryptionKey) => {
    const error = await errorOf(encryptLink({ url, encryptionKey }, {}));
    expect(error.code).toBe('encryption-key');
    if (encryptionKey !== '') expect(error.message).not.toContain(encryptionKey);
  });

  it('says so if the browser lacks AES-192, as Chromium does', async () => {
    const refused = new DOMException('192-bit AES keys are not supported', 'OperationError');
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValueOnce(refused);
    const error = await errorOf(encryptLink({ url, encryptionKey: key.slice(16) }, {}));
    expect(error).toMatchObject({ code: 'encryption-key' });
    expect(error.message).toContain('This browser cannot use keys of 48 hex digits');
  });

  it('refuses half a surrogate pair and names the field', async () => {
    const payload = { 'person.surname': '\uDFFF' };
    const error = await errorOf(encryptLink({ url, encryptionKey: key }, payload));
    expect(error).toMatchObject({ code: 'ill-formed-text', field: 'person.surname' });
  });
});
