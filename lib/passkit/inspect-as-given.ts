import { AES_BLOCK } from './aes';
import { decodeBase64 } from '../bytes/base64';
import { PassKitError } from './errors';
import { decryptPayload, readVector } from './inspect-encrypted';
import { inspectSignature } from './inspect-hashed';
import { decodePercent, type LinkText, readLinkText } from './link-text';
import { isKnownHost, parseProjectUrl } from './project-url';
import { readPayload } from './read-payload';
import type { LinkReport } from './types';

/** The secret checks a hashed link's signature; the key decrypts an encrypted link. */
export interface LinkKeys {
  secret?: string;
  encryptionKey?: string;
}

/** The report of a link as it was given, without the mended one, whose reading is much more code. */
export async function inspectAsGiven(link: string, keys: LinkKeys = {}): Promise<LinkReport> {
  const text = readLinkText(link);
  const { url, notes: urlNotes } = readUrl(text);
  const start: LinkReport = {
    format: 'unknown',
    ...(url !== undefined && { url }),
    signature: 'unchecked',
    utm: readUtm(text),
    notes: [...text.notes, ...urlNotes, ...oddParameters(text)],
  };
  const data = text.parameters.find(({ name }) => name === 'data');
  if (!/^https?:\/\//i.test(text.base) || !data?.raw) {
    return withNotes(start, [
      'This is no SmartPass link: those start with https:// and have data.',
    ]);
  }
  const forms = dataForms(data.raw);
  const bytes = decodeBase64(forms.at(-1) ?? '');
  const found = withNotes(start, dataNotes(forms, bytes));
  const sig = parameter(text, 'sig');
  const iv = parameter(text, 'iv');
  if (sig !== undefined) {
    const signed = {
      texts: signedTexts(text.base, url, forms),
      asGiven: isSignedFirst(text) ? formsAsGiven(data.raw).length : 0,
    };
    return inspectHashed(found, bytes, decodePercent(sig), signed, keys.secret || undefined);
  }
  if (!bytes) return found;
  if (iv !== undefined) return inspectEncrypted(found, bytes, iv, keys.encryptionKey || undefined);
  const { payload } = readPayload(bytes);
  return withNotes({ ...found, ...(payload && { payload }) }, [
    'The link has neither a signature (sig) nor a vector (iv): PassKit will not take it.',
  ]);
}

async function inspectHashed(
  found: LinkReport,
  data: Uint8Array<ArrayBuffer> | undefined,
  written: string,
  { texts, asGiven }: { texts: readonly string[]; asGiven: number },
  secret: string | undefined,
): Promise<LinkReport> {
  const { notes, ...checked } = await inspectSignature(written, texts, asGiven, secret);
  // The signature of data that was cut off can still be checked.
  if (!data) return withNotes({ ...found, ...checked }, notes);
  const { notes: payloadNotes, ...payload } = readPayload(data);
  return withNotes({ ...found, format: 'hashed', ...payload, ...checked }, [
    ...payloadNotes,
    ...notes,
  ]);
}

async function inspectEncrypted(
  found: LinkReport,
  data: Uint8Array<ArrayBuffer>,
  written: string,
  encryptionKey: string | undefined,
): Promise<LinkReport> {
  const report: LinkReport = { ...found, format: 'encrypted' };
  if (data.length % AES_BLOCK !== 0) {
    return withNotes(report, ['The encrypted data is not whole blocks. Was the link cut off?']);
  }
  const { iv, notes: ivNotes } = readVector(restorePlus(decodePercent(written)));
  if (!iv || encryptionKey === undefined) return withNotes(report, ivNotes);
  const { notes, ...payload } = await decryptPayload(data, iv, encryptionKey);
  return withNotes({ ...report, ...payload }, [...ivNotes, ...notes]);
}

function withNotes(report: LinkReport, notes: readonly string[]): LinkReport {
  return { ...report, notes: [...report.notes, ...notes] };
}

function parameter({ parameters }: LinkText, name: string): string | undefined {
  return parameters.find((candidate) => candidate.name === name)?.raw;
}

/** Variants of the data: as it is, percent-decoded, and with spaces turned back into `+`. */
function dataForms(raw: string): string[] {
  return [...new Set([...formsAsGiven(raw), restorePlus(decodePercent(raw))])];
}

function formsAsGiven(raw: string): string[] {
  return [...new Set([raw, decodePercent(raw)])];
}

/**
 * Whether a link begins with its data and its signature, each once. PassKit documents no other
 * order, nor which of two it would read.
 */
function isSignedFirst({ parameters, isBent }: LinkText): boolean {
  const names = parameters.map(({ name }) => name);
  const isOnce = names.lastIndexOf('data') === 0 && names.lastIndexOf('sig') === 1;
  return isOnce && !isBent;
}

function restorePlus(text: string): string {
  return text.replaceAll(' ', '+');
}

/** The texts that may have been signed: the link as it is, or as it was before it was changed. */
function signedTexts(base: string, url: string | undefined, forms: readonly string[]): string[] {
  const bases = [...new Set([base, url ?? base])];
  return bases.flatMap((base) => forms.map((form) => `${base}?data=${form}`));
}

function dataNotes(forms: readonly string[], bytes: Uint8Array | undefined): string[] {
  if (!bytes) return ['The link’s data is not base64. Was the link cut off?'];
  if (forms.some((form) => form.includes(' '))) {
    return ['A + in the data became a space on the way, so PassKit may not read it.'];
  }
  if (/[+/]/.test(forms.at(-1) ?? '')) {
    return ['The data is plain base64: a + in it can become a space on the way to PassKit.'];
  }
  return [];
}

function readUrl({ base }: LinkText): { url?: string; notes: string[] } {
  try {
    const { href, host } = parseProjectUrl(base);
    const note = `${host} is not one of PassKit’s own hosts. Is it the project’s own domain?`;
    return { url: href, notes: isKnownHost(host) ? [] : [note] };
  } catch (error) {
    if (!(error instanceof PassKitError)) throw error;
    return { notes: base.includes('://') ? [error.message] : [] };
  }
}

function readUtm({ parameters }: LinkText): Record<string, string> {
  const utm = parameters.filter(({ name }) => name.startsWith('utm_'));
  return Object.fromEntries(
    utm.map(({ name, raw }) => [name, decodePercent(raw.replaceAll('+', ' '))]),
  );
}

const OWN_PARAMETERS: ReadonlySet<string> = new Set(['data', 'sig', 'iv']);

/** Notes on parameters that are unknown, repeated or in the wrong place. */
function oddParameters({ parameters }: LinkText): string[] {
  const names = parameters.map(({ name }) => name);
  const signature = names.indexOf('sig');
  const once = new Set<string>();
  const twice = new Set(names.filter((name) => once.has(name) || !once.add(name)));
  const notes = [...twice].map((name) => `“${name}” stands in the link twice; the first is read.`);
  for (const name of once) {
    const known = OWN_PARAMETERS.has(name) || name.startsWith('utm_');
    if (!known) notes.push(`“${name}” is not part of a SmartPass link.`);
  }
  if (names.some((name, index) => name.startsWith('utm_') && index < signature)) {
    notes.push('UTM parameters stand before the signature; PassKit wants them behind it.');
  }
  if (names.includes('sig') && names.includes('iv')) {
    notes.push('The link has both a signature (sig) and a vector (iv); it is read as signed.');
  }
  return notes;
}
