import { createDecipheriv, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { grammarOf } from '../../../../lib/bulk/csv/bytes.ts';
import { detectDialect } from '../../../../lib/bulk/csv/detect.ts';
import { readRows } from '../../../../lib/bulk/csv/read-rows.ts';
import { lendSecret } from '../../../../lib/bulk/sign/lend-keys.ts';
import { encryptLink, findField, inspectLink, signLink } from '../../../../lib/passkit/index.ts';
import { DIALECT, ENCRYPTION_KEY, plan, SECRET, signRows, URL_OF_PROJECT } from './support.ts';

/** Any text that UTF-8 can encode, without white space at its ends, whose trimming has its own test. */
const anyValue = fc
  .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  .map((text) => `<${text.toWellFormed()}>`);

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

function decrypted(link: string): string {
  const url = new URL(link);
  const iv = Buffer.from(url.searchParams.get('iv') ?? '', 'hex');
  const cipher = createDecipheriv('aes-256-cbc', Buffer.from(ENCRYPTION_KEY, 'hex'), iv);
  const data = Buffer.from(url.searchParams.get('data') ?? '', 'base64url');
  return Buffer.concat([cipher.update(data), cipher.final()]).toString();
}

describe.each(['SHA-256', 'SHA-1'] as const)('hashed links, %s', (digest) => {
  it('equal the links of signLink, for any values', async () => {
    await fc.assert(
      fc.asyncProperty(anyValue, anyValue, async (forename, surname) => {
        const { text } = await signRows(
          `${quoted(surname)},${quoted(forename)}\n`,
          plan({ columns: ['person.surname', 'person.forename'], utm: '&utm_source=a' }),
          digest,
        );
        const link = await signLink(
          { url: URL_OF_PROJECT, secret: SECRET, digest, utm: { utm_source: 'a' } },
          { 'person.forename': forename, 'person.surname': surname },
        );
        expect(text).toBe(`${quoted(surname)},${quoted(forename)},${link}\n`);
      }),
    );
  });

  it('carry the signature that Node computes', async () => {
    const { text } = await signRows('Kosterman\n', plan({ columns: ['person.surname'] }), digest);
    const link = text.trim().split(',')[1] ?? '';
    const [signed, signature] = link.split('&sig=');
    const hmac = createHmac(digest === 'SHA-1' ? 'sha1' : 'sha256', SECRET).update(signed ?? '');
    expect(signature).toBe(hmac.digest('hex'));
  });
});

describe('encrypted links', () => {
  it('decrypt in Node to the same payload, each with its own initialization vector', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyValue, { minLength: 1, maxLength: 8 }), async (names) => {
        const rows = names.map((name) => `${quoted(name)}\n`).join('');
        const { text } = await signRows(
          rows,
          plan({ columns: ['person.surname'], format: 'encrypted' }),
        );
        const links = [...text.matchAll(/https:\S*&iv=[0-9a-f]{32}(?=\n)/g)].map(([link]) => link);
        expect(links.map(decrypted)).toEqual(
          names.map((name) => JSON.stringify({ 'person.surname': name })),
        );
        expect(new Set(links.map((link) => link.split('&iv=')[1])).size).toBe(names.length);
      }),
    );
  });

  it('are as long as those of encryptLink, and inspectLink reads them', async () => {
    const { text } = await signRows(
      'Kosterman\n',
      plan({ columns: ['person.surname'], format: 'encrypted' }),
    );
    const link = text.trim().split(',')[1] ?? '';
    const payload = { 'person.surname': 'Kosterman' };
    const alone = await encryptLink(
      { url: URL_OF_PROJECT, encryptionKey: ENCRYPTION_KEY },
      payload,
    );
    expect(link).toHaveLength(alone.length);
    expect(await inspectLink(link, { encryptionKey: ENCRYPTION_KEY })).toMatchObject({
      format: 'encrypted',
      payload,
    });
  });
});

/** PassKit's examples lack one of their five UTM cells in each row, and its own tool refuses them. */
describe.each(['coupons', 'members'])('PassKit’s example file of %s', (name) => {
  const bytes = new Uint8Array(readFileSync(`test/fixtures/passkit/passkit-example-${name}.csv`));
  const dialect = detectDialect(bytes, true);
  const [header = []] = readRows(bytes, grammarOf(dialect), 1, true);
  const body = new TextDecoder().decode(bytes).split('\r\n').slice(1).join('\r\n');
  const mended = body.replaceAll(',social,,,', ',social,,,,');

  it('is detected with its format and fields', () => {
    expect(dialect).toEqual({ ...DIALECT, newline: '\r\n' });
    expect(header.map((field) => findField(field)?.name)).toEqual(header);
  });

  it.each(['hashed', 'encrypted'] as const)(
    'is refused instead of signed with shifted cells: %s',
    async (format) => {
      const { text, refused } = await signRows(body, plan({ columns: header, format, dialect }));
      expect(text).toBe('');
      expect(refused.map(({ why }) => why)).toEqual(
        Array.from(
          { length: 2 },
          () =>
            `The row has ${header.length - 1} cells where the file has ${header.length} columns.`,
        ),
      );
    },
  );

  it.each(['hashed', 'encrypted'] as const)(
    'is signed with its columns unchanged once the missing cell is added: %s',
    async (format) => {
      const { text, refused } = await signRows(mended, plan({ columns: header, format, dialect }));
      expect(refused).toEqual([]);
      const lines = text.split('\r\n');
      expect(lines.map((line) => line.slice(0, line.lastIndexOf(','))).join('\r\n')).toBe(mended);
      const rows = mended.split('\r\n').map((line) => line.split(','));
      for (const [at, line] of lines.entries()) {
        const link = line.slice(line.lastIndexOf(',') + 1);
        const report = await inspectLink(link, { secret: SECRET, encryptionKey: ENCRYPTION_KEY });
        const filled = header.map((field, cell) => [field, rows[at]?.[cell] ?? '']);
        const payload = Object.fromEntries(filled.filter(([, value]) => value !== ''));
        expect(report).toMatchObject({ format, payload });
      }
    },
  );
});

it('sorts keys and keeps empty cells on demand, like the JSON of PassKit’s tool', async () => {
  const { text } = await signRows(
    ' Zoë ,, 2 \n',
    plan({
      columns: ['person.surname', 'meta.x', 'person.gender'],
      format: 'encrypted',
      keepsEmpty: true,
    }),
  );
  expect(decrypted(text.trim().split(',').at(-1) ?? '')).toBe(
    '{"meta.x":"","person.gender":"2","person.surname":"Zoë"}',
  );
});

it('trims the white space that spreadsheets leave around a value, and keeps it inside', async () => {
  const wide = '\u00a0\u2003\u3000\ufeff\u0085 \t';
  const { text } = await signRows(
    `${wide}a${wide}b${wide}\n`,
    plan({ columns: ['person.surname'], format: 'encrypted' }),
  );
  const link = text.slice(text.indexOf('https:')).trim();
  expect(JSON.parse(decrypted(link))).toEqual({ 'person.surname': `a${wide}b` });
});

it('signs cells that look like formulas unchanged', async () => {
  const cells = ['=HYPERLINK("x")', '+447700900123', '-1', '@SUM(A1)'];
  const columns = ['meta.a', 'person.mobileNumber', 'members.member.points', 'meta.d'];
  const { text, refused } = await signRows(`${cells.map(quoted).join(',')}\n`, plan({ columns }));
  expect(refused).toEqual([]);
  const report = await inspectLink(text.slice(text.indexOf('https:')).trim(), { secret: SECRET });
  expect(report).toMatchObject({
    signature: 'valid',
    payload: Object.fromEntries(columns.map((column, at) => [column, cells[at]])),
  });
});

it('passes on hash states that do not contain the secret', async () => {
  const lent = await lendSecret(SECRET, 'SHA-256');
  if (lent.format !== 'hashed') throw new Error('hashed keys were asked for');
  const secret = new TextEncoder().encode(SECRET);
  for (const state of [lent.inner, lent.outer]) {
    for (const padding of [0, 0x36, 0x5c]) {
      const masked = Buffer.from(secret.map((byte) => byte ^ padding));
      expect(Buffer.from(state.buffer).includes(masked)).toBe(false);
      expect(Buffer.from(state.buffer).includes(masked.subarray(0, 8))).toBe(false);
    }
  }
  expect(lent.key.extractable).toBe(false);
});

it('stops if WebCrypto computes a different link', async () => {
  const { createSigner, ByteSink } = await import('../../../../lib/bulk/sign/index.ts');
  const keys = await lendSecret(SECRET, 'SHA-256');
  const { key } = await lendSecret('another secret', 'SHA-256');
  const sign = await createSigner(plan({ columns: ['person.surname'], dialect: DIALECT }), {
    ...keys,
    key,
  });
  await expect(sign(new TextEncoder().encode('Ann\n'), new ByteSink(16))).rejects.toThrow(
    /did not agree/,
  );
});

it('stops if a run of rows is encrypted differently from a single row', async () => {
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
  const spy = vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...given) => {
    const cipher = new Uint8Array(await encrypt(...given));
    // Its second block: the first is the row's initialization vector, which may be anything.
    cipher[16] = (cipher[16] ?? 0) ^ 1;
    return cipher.buffer;
  });
  await expect(
    signRows('Ann\n', plan({ columns: ['person.surname'], format: 'encrypted' })),
  ).rejects.toThrow(/as the browser encrypts it by itself/);
  spy.mockRestore();
});

it('signs like WebCrypto with secrets longer than a block', async () => {
  const long = 'ü'.repeat(40);
  for (const digest of ['SHA-256', 'SHA-1'] as const) {
    const using = plan({ columns: ['person.surname'] });
    const { text } = await signRows('Ann\n', using, digest, long);
    const link = await signLink(
      { url: URL_OF_PROJECT, secret: long, digest },
      { 'person.surname': 'Ann' },
    );
    expect(text).toBe(`Ann,${link}\n`);
  }
});
