import { PassKitError } from '../errors';
import { parseProjectUrl } from '../project-url';
import { type Behind, readBehind } from './behind';
import type { LinkChange } from './types';

/** A SmartPass link at the start of a text. */
export interface ReadLink {
  /** In a fixed order: data, then signature or vector, then UTM parameters. */
  link: string;
  /** Whether it has all its data and a whole signature or vector. */
  isWhole: boolean;
  /** How the text differs from the link. */
  changes: LinkChange[];
}

const BASE = /^(https?:\/\/[a-z0-9.-]+\/c\/[\w-]+)(\/?)\?/i;

/**
 * Base64 in either alphabet; padding and plain characters may be percent-encoded. `%20` is a `+`
 * that became a space.
 */
const DATA = String.raw`(?:[\w+/=-]|%2[BF]|%3D|%20)+`;

/** Whole values: SHA-256 and SHA-1 in hex, or a vector in hex or in Node's base64. */
const WHOLE: ReadonlyMap<string, RegExp> = new Map([
  ['data', new RegExp(DATA, 'iy')],
  ['sig', /[\da-f]{64}(?![\da-f])|[\da-f]{40}(?![\da-f])/iy],
  ['iv', /[\da-f]{32}(?![\da-f])|(?:[\w+/-]|%2[BF]|%20){22}(?:==|%3D%3D)?(?![\w+/-])/iy],
]);

/** A value of any other parameter; `__;` ends the link inside Proofpoint's third format. */
const VALUE = /(?:(?!__;)[\w.~%+*,:@!$|/-])*/y;
const NAME = /&*([\w.~-]+)=/y;
const NAME_ALONE = /&+([\w.~-]+)(?=&|$)/y;

/** What is around a link: whether a `/`, and whether closing punctuation, belongs to it. */
export interface Around {
  inRedirect: boolean;
  isDelimited: boolean;
}

/** A parameter as it stands in a text. */
interface Parameter {
  name: string;
  value: string;
}

/** Reads a link whose separators are not encoded. */
export function readLinkAt(text: string, around: Around): ReadLink | undefined {
  const base = BASE.exec(text);
  if (!base?.[1]) return undefined;
  const { parameters, end, isBroken } = readParameters(text, base[0].length, around);
  const behind = readBehind(text.slice(end), around);
  const values = firstOfEach([...parameters, ...behind.parameters]);
  const data = values.get('data');
  if (data === undefined) return undefined;
  const mark = [...values.keys()].find((name) => name === 'sig' || name === 'iv');
  const sig = mark === 'sig' ? values.get('sig')?.toLowerCase() : undefined;
  const iv = mark === 'iv' ? values.get('iv') : undefined;
  const utm = [...values].filter(([name]) => name.startsWith('utm_'));
  const parts: [string, string][] = [
    ['data', withPlus(data)],
    ...(sig === undefined ? [] : [['sig', sig] satisfies [string, string]]),
    ...(iv === undefined ? [] : [['iv', withPlus(iv)] satisfies [string, string]]),
    ...utm,
  ];
  const tidy = tidyBase(base[1]);
  const query = parts.map(([name, value]) => `${name}=${value}`).join('&');
  return {
    link: `${tidy}?${query}`,
    isWhole: !isBroken && (sig !== undefined || iv !== undefined),
    changes: [
      ...baseChanges(base[1], tidy, base[2] ?? ''),
      ...parameterChanges(parameters),
      ...behindChanges(behind),
    ],
  };
}

function readParameters(text: string, from: number, around: Around) {
  const parameters: Parameter[] = [];
  let isBroken = false;
  let end = from;
  do {
    const name = matchAt(NAME, text, end) ?? matchAt(NAME_ALONE, text, end);
    if (!name?.[1]) break;
    const value = readValue(name[1], text, end + name[0].length, around);
    if (value.isBroken) isBroken = true;
    end += name[0].length + value.text.length;
    parameters.push({ name: name[1], value: value.text });
  } while (text[end] === '&');
  return { parameters, end, isBroken };
}

function readValue(
  name: string,
  text: string,
  from: number,
  { inRedirect, isDelimited }: Around,
): { text: string; isBroken: boolean } {
  const whole = WHOLE.get(name);
  const found = whole && matchAt(whole, text, from)?.[0];
  if (found !== undefined) return { text: found, isBroken: false };
  const any = matchAt(VALUE, text, from)?.[0] ?? '';
  const inPath = inRedirect ? any.replace(/\/.*$/, '') : any;
  // Chats write `<link|words>`, and a row of a CSV file goes on behind a comma.
  const ended = isDelimited ? inPath : inPath.replace(/[|,].*$/, '');
  const isLast = from + ended.length === text.length;
  const value = isLast && !isDelimited ? ended.replace(/[.,:!]+$/, '') : ended;
  return { text: value, isBroken: whole !== undefined };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function firstOfEach(parameters: readonly Parameter[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of parameters) if (!values.has(name)) values.set(name, value);
  return values;
}

function withPlus(value: string): string {
  return value.replaceAll('%20', '+');
}

function isOwn(name: string): boolean {
  return WHOLE.has(name) || name.startsWith('utm_');
}

function baseChanges(written: string, tidy: string, slash: string): LinkChange[] {
  const isHttp = /^http:/i.test(written);
  const host = written.replace(/^https?:\/\/([^/]*).*$/i, '$1');
  const hasCapitals = host !== host.toLowerCase() || /^[^:]*[A-Z]/.test(written);
  return [
    ...(isHttp && tidy.startsWith('https:') ? [{ kind: 'scheme' } as const] : []),
    ...(hasCapitals ? [{ kind: 'capitals', what: 'host' } as const] : []),
    ...(slash === '' ? [] : [{ kind: 'slash' } as const]),
  ];
}

/** A right link has its data first, its signature or vector next, and UTM parameters behind. */
function parameterChanges(parameters: readonly Parameter[]): LinkChange[] {
  const names = parameters.map(({ name }) => name);
  const once = new Set(names);
  const repeated = [...once].filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  const marks = [...once].filter((name) => name === 'sig' || name === 'iv');
  // A link with both is read by the first.
  const others = [...once].filter((name) => !isOwn(name)).concat(marks.slice(1));
  const mark = names.findIndex((name) => name === 'sig' || name === 'iv');
  const early = [...new Set(names.slice(0, Math.max(mark, 0)))].filter((name) => name !== 'data');
  const isInOrder =
    names[0] === 'data' && (mark === -1 || mark === 1 || names[mark - 1] === 'data');
  const sig = parameters.find(({ name }) => name === 'sig')?.value ?? '';
  const hasSpace = parameters.some(
    ({ name, value }) => (name === 'data' || name === 'iv') && value.includes('%20'),
  );
  return [
    ...(isInOrder && early.length === 0 ? [] : [{ kind: 'order', names: early } as const]),
    ...(repeated.length === 0 ? [] : [{ kind: 'repeated', names: repeated } as const]),
    ...(/[A-F]/.test(sig) ? [{ kind: 'capitals', what: 'signature' } as const] : []),
    ...(hasSpace ? [{ kind: 'plus' } as const] : []),
    ...(others.length === 0 ? [] : [{ kind: 'parameters', names: others } as const]),
  ];
}

function behindChanges({ text, fragment }: Behind): LinkChange[] {
  const changes: LinkChange[] = [];
  if (text.startsWith('&')) changes.push({ kind: 'parameters', names: [text.slice(1)] });
  else if (text !== '') changes.push({ kind: 'behind', text });
  if (fragment !== '') changes.push({ kind: 'fragment', text: fragment });
  return changes;
}

/** Mail tools write hosts in capitals, but signatures cover them in lower case. */
function tidyBase(base: string): string {
  try {
    return parseProjectUrl(base.replace(/^http:/i, 'https:')).href;
  } catch (error) {
    if (!(error instanceof PassKitError)) throw error;
    return base;
  }
}
