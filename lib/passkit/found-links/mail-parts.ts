import { decodeBase64 } from '../../bytes/base64';
import { decodeBytes, decodeQuotedPrintable } from './quoted-printable';
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
  if (encoding === 'quoted-printable') {
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
