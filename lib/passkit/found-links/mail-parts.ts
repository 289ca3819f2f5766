import { decodeBase64 } from '../../bytes/base64';
import { decodeBytes, decodeQuotedPrintable, mayBeQuotedPrintable } from './quoted-printable';
import type { LinkSource } from './types';

/**
 * The most mails inside each other. Nobody forwards more deeply, and a hostile text must not
 * recurse for ever.
 */
const DEEPEST = 8;

/** A header block, RFC 5322: lines `Name: value`, folded with white space, up to an empty line. */
const HEADERS = /^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+(?:\r?\n|$)/;

/** Headers that tell a mail, or a part of one, from prose that starts with a word and a colon. */
const TELLING = /^(?:mime-version|content-type|content-transfer-encoding):/im;

/**
 * The texts in a mail's source, with their transfer encodings undone (RFC 2045, 2046).
 * @returns undefined if the text is not the source of a mail.
 */
export function readMail(text: string, depth = 0): LinkSource[] | undefined {
  const source = text.replace(/^\s+/, '');
  const headers = HEADERS.exec(source)?.[0] ?? '';
  if (!TELLING.test(headers) || depth > DEEPEST) return undefined;
  return readPart(unfold(headers), source.slice(headers.length), depth);
}

/** Where a mail's headers may begin in a text. */
const FIRST_HEADERS =
  /^(?:delivered-to|return-path|received|from|to|date|subject|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|(?:x|arc|list)-[\w-]+):/gim;

/** Far more than the page of any mail program has lines like headers before the mail itself. */
const MOST_BEGINNINGS = 20;

/**
 * As `readMail`, for a source that is indented or quoted, or has something before its headers: the
 * line of a mailbox, a byte count, or the page of a mail program that shows it.
 */
export function readMailIn(text: string): LinkSource[] | undefined {
  const plain = withoutMargin(text);
  const whole = readMail(plain);
  if (whole) return whole;
  let tries = 0;
  for (const { index } of plain.matchAll(FIRST_HEADERS)) {
    if ((tries += 1) > MOST_BEGINNINGS) break;
    const mail = readMail(plain.slice(index));
    if (mail) return [{ text: plain.slice(0, index), changes: [] }, ...mail];
  }
  return undefined;
}

/** Takes away what stands before every line: a quote's `>`, or spaces. */
function withoutMargin(text: string): string {
  const margin = /^\s*?(> ?| {4}|\t)/.exec(text)?.[1];
  if (margin === undefined) return text;
  const lines = text.split('\n');
  const short = margin.trimEnd();
  if (!lines.every((line) => line.startsWith(margin) || line.trim() === short)) return text;
  return lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : '')).join('\n');
}

function readPart(headers: string, body: string, depth: number): LinkSource[] {
  const type = headerOf(headers, 'content-type') || 'text/plain';
  if (/^multipart\//i.test(type)) {
    return splitParts(body, parameterOf(type, 'boundary')).flatMap(
      // A part without headers is plain text after an empty line.
      (part) => readMail(part, depth + 1) ?? [{ text: part, changes: [] }],
    );
  }
  const decoded = decodeBody(body, headers, parameterOf(type, 'charset') || 'utf-8');
  if (/^message\//i.test(type)) return readMail(decoded.text, depth + 1) ?? [decoded];
  return /^text\//i.test(type) ? [decoded] : [];
}

function decodeBody(body: string, headers: string, charset: string): LinkSource {
  const encoding = headerOf(headers, 'content-transfer-encoding').toLowerCase();
  // Some headers promise 8bit, and the body is quoted-printable all the same.
  if (encoding === 'quoted-printable' || (encoding !== 'base64' && mayBeQuotedPrintable(body))) {
    return { text: decodeQuotedPrintable(body, charset), changes: [{ kind: 'mail' }] };
  }
  const bytes = encoding === 'base64' ? decodeBase64(body.replaceAll(/\s+/g, '')) : undefined;
  if (bytes) return { text: decodeBytes(bytes, charset), changes: [{ kind: 'mail' }] };
  return { text: body, changes: [] };
}

function splitParts(body: string, boundary: string): string[] {
  if (boundary === '') return [body];
  const lines = `\n${body}`.split(/\r?\n(?=--)/);
  const delimiter = `--${boundary}`;
  const parts: string[] = [];
  let isInside = false;
  for (const piece of lines) {
    const end = piece.search(/\r?\n|$/);
    const first = piece.slice(0, end).trimEnd();
    if (first === delimiter || first === `${delimiter}--`) {
      isInside = first === delimiter;
      if (isInside) parts.push(piece.slice(end).replace(/^\r?\n/, ''));
    } else if (isInside) {
      parts.push(`${parts.pop() ?? ''}\n${piece}`);
    }
  }
  return parts;
}

function unfold(headers: string): string {
  return headers.replaceAll(/\r?\n[ \t]+/g, ' ');
}

function headerOf(headers: string, name: string): string {
  const line = headers
    .split(/\r?\n/)
    .find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}

function parameterOf(header: string, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(header);
  return found?.[1] ?? found?.[2] ?? '';
}
