import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  /** PEM; who trusts it trusts the server. */
  cert: string;
  key: string;
}

/** One pair for all certificates of this process, so that trusting its key trusts them all. */
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PUBLIC_KEY = publicKey.export({ type: 'spki', format: 'der' });

/** The public key's SHA-256 in base64, as `--ignore-certificate-errors-spki-list` takes it. */
export const KEY_DIGEST = createHash('sha256').update(PUBLIC_KEY).digest('base64');

/**
 * A certificate that signs itself, good for a day. Written out in DER, since the packages that do
 * it bring a dozen others along.
 * Source: RFC 5280, section 4.1.
 */
export function selfSigned(hosts: readonly string[]): Certificate {
  const name = sequence(set(sequence(oid('550403'), utf8(hosts[0] ?? 'localhost'))));
  const alternatives = sequence(...hosts.map((host) => tagged(0x82, Buffer.from(host, 'ascii'))));
  const toSign = sequence(
    tagged(0xa0, integer(Buffer.of(2))), // version 3
    integer(Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(Date.now() - HOUR), time(Date.now() + 24 * HOUR)),
    name,
    PUBLIC_KEY,
    tagged(0xa3, sequence(sequence(oid('551d11'), tagged(0x04, alternatives)))),
  );
  const signature = sign('sha256', toSign, privateKey);
  const der = sequence(toSign, ECDSA_WITH_SHA256, tagged(0x03, Buffer.of(0), signature));
  const base64 = der.toString('base64').replaceAll(/.{64}(?=.)/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const HOUR = 3_600_000;
const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));

function tagged(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...bytes), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function set(...parts: Buffer[]): Buffer {
  return tagged(0x31, ...parts);
}

function integer(bytes: Buffer): Buffer {
  return tagged(0x02, bytes);
}

/** An object identifier, encoded already. */
function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

function utf8(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text));
}

/** UTCTime: two digits of the year, so good until 2049. */
function time(moment: number): Buffer {
  const digits = new Date(moment).toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return tagged(0x17, Buffer.from(`${digits}Z`));
}
