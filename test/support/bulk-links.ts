import { createDecipheriv, createHmac } from 'node:crypto';

import { COLUMNS, memberCells } from './bulk-file.ts';
import { ENCRYPTION_KEY, SECRET } from './job.ts';

/** The project that the links here are for. */
export const PROJECT_URL = 'https://pub1.pskt.io/c/a4hrop';

/** A member's payload as PassKit's tool writes it: keys in the order of their characters. */
export function memberJson(nth: number): string {
  const cells = memberCells(nth);
  const entries = COLUMNS.map((column, at): [string, string] => [column, cells[at] ?? '']);
  return JSON.stringify(Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** The link that Node's own cryptography makes. */
export function hashedLink(nth: number): string {
  const signed = `${PROJECT_URL}?data=${Buffer.from(memberJson(nth)).toString('base64url')}`;
  return `${signed}&sig=${createHmac('sha256', SECRET).update(signed).digest('hex')}`;
}

/** What an encrypted link holds, by Node's own cryptography. */
export function decrypted(link: string): string {
  const { searchParams } = new URL(link);
  const iv = Buffer.from(searchParams.get('iv') ?? '', 'hex');
  const cipher = createDecipheriv('aes-256-cbc', Buffer.from(ENCRYPTION_KEY, 'hex'), iv);
  const data = Buffer.from(searchParams.get('data') ?? '', 'base64url');
  return Buffer.concat([cipher.update(data), cipher.final()]).toString();
}
