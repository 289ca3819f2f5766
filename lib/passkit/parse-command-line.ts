import { isKnownHost, parseProjectUrl } from './project-url';

/** Values read from a pasted command line. A missing value was absent or ambiguous. */
export interface CommandLine {
  url?: string;
  encryptionKey?: string;
  secret?: string;
}

/** A value of the right shape, with the text before it. */
interface Candidate {
  value: string;
  /** The text between the previous candidate and this one, at most `CONTEXT` characters. */
  context: string;
}

/** How far a label such as “Project Secret” may be from its value. */
const CONTEXT = 60;

const INVISIBLE = /[\u200B-\u200D\u2060\u00AD\uFEFF]/g;

/** `https://…`, or PassKit's own hosts without the scheme. */
const URLS = /(?:\bhttps:\/\/|(?<![\w./@-])pub[12]\.pskt\.io\/)[^\s<>()[\]{}"'`“”‘’«»\\^|]+/gi;

const SECRET = /^[A-Za-z0-9]{22}$/;
const ENCRYPTION_KEY = /^(?:[0-9a-f]{32}|[0-9a-f]{48}|[0-9a-f]{64})$/i;

/** A secret or a key that is not part of a longer address, path or file name. */
const SECRETS_AND_KEYS =
  /(?<![\w./@-])(?:[A-Za-z0-9]{22}|[0-9a-f]{32}|[0-9a-f]{48}|[0-9a-f]{64})(?![\w/@-]|\.\w)/gi;

/** What may be between a flag or a label and its value. */
const GAP = String.raw`[\s=:\\^\u0060"'“”‘’«»-]*$`;

const endsWith = (words: string): RegExp => new RegExp(`(?:${words})${GAP}`, 'i');

/** Labels of values that look like a secret or a key but are neither. */
const OTHER = endsWith(
  String.raw`[-‐‑‒–—―−](?:in|out)(?:file)?|\b(?:id|ids|identifier|iv|sig|data|sku|password|token|hash|md5)`,
);
const SECRET_LABEL = endsWith(String.raw`secret(?: key)?|[-‐‑‒–—―−]key`);
const KEY_LABEL = endsWith(String.raw`encryption[ -]?key|[-‐‑‒–—―−]key`);
const URL_LABEL = endsWith(String.raw`\b(?:base)?url`);

/**
 * Reads a project's URL, secret and encryption key from what an author copied out of PassKit: the
 * CSV tool's command line (`… -url https://pub1.pskt.io/c/wrsynr -key f333…`), labelled lines, or
 * the bare values. Ignores line continuations and the typography of web pages and chats (curly
 * quotes, dashes, non-breaking spaces). Recognizes values by their shape: a secret has 22 letters
 * and digits, a key has 32, 48 or 64 hex digits. If two different values fit and no label tells
 * them apart, neither is returned. Takes any text and never throws.
 * Source: PassKit/smart-pass-link-from-csv-generator, README.md; PassKit help article 6211001.
 */
export function parseCommandLine(text: string): CommandLine {
  const visible = text.replaceAll(INVISIBLE, '');
  const url =
    pick(findUrls(visible), URL_LABEL) ?? pick(findUrls(visible).filter(isOnKnownHost), URL_LABEL);
  const words = candidates(visible.replaceAll(URLS, ' '), SECRETS_AND_KEYS).filter(
    ({ context }) => !OTHER.test(context),
  );
  const secret = pick(
    words.filter(({ value, context }) => isSecret(value, SECRET_LABEL.test(context))),
    SECRET_LABEL,
  );
  const encryptionKey = pick(
    words.filter(({ value }) => ENCRYPTION_KEY.test(value)),
    KEY_LABEL,
  );
  return {
    ...(url !== undefined && { url }),
    ...(encryptionKey !== undefined && { encryptionKey }),
    ...(secret !== undefined && { secret }),
  };
}

/** A long word can have 22 letters too, so a value without a label needs a digit or mixed case. */
function isSecret(value: string, labelled: boolean): boolean {
  const random = /\d/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value.slice(1)));
  return SECRET.test(value) && (labelled || random);
}

function findUrls(text: string): Candidate[] {
  return candidates(text, URLS).flatMap(({ value, context }) => {
    // A finished link or a sentence may continue after the project URL.
    const address = value.replace(/[?#].*$/s, '').replace(/(?<![.,;:!…])[.,;:!…]+$/, '');
    try {
      return [
        { value: parseProjectUrl(address.replace(/^(?!https:)/i, 'https://')).href, context },
      ];
    } catch {
      return [];
    }
  });
}

function isOnKnownHost({ value }: Candidate): boolean {
  return isKnownHost(new URL(value).host);
}

/** All texts of a given shape, each with the text before it. */
function candidates(text: string, pattern: RegExp): Candidate[] {
  let end = 0;
  return [...text.matchAll(pattern)].map(({ 0: value, index }) => {
    const context = text.slice(Math.max(end, index - CONTEXT), index);
    end = index + value.length;
    return { value, context };
  });
}

/** The only value; or the only labelled one, if there are several. */
function pick(found: readonly Candidate[], label: RegExp): string | undefined {
  const labelled = found.filter(({ context }) => label.test(context));
  const values = new Set((labelled.length > 0 ? labelled : found).map(({ value }) => value));
  return values.size === 1 ? [...values][0] : undefined;
}
