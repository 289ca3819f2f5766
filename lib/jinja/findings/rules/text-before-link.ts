import type { Edit } from '../../../text/edits';
import type { Fix } from '../../types';
import type { Found, Rule } from '../rule';
import { attributeOf, defaultArguments, defaultOf } from '../source/attributes';
import { fallbackOf } from '../../syntax/items';
import { spanOfValue } from '../source/expression';
import { unescaped } from '../source/beside';
import { linkNames, type LinkUse, linkUses, useOf } from '../source/link-uses';
import { withoutFilter } from '../source/links';
import { safeFix } from '../source/mend';
import { PRINTED, UNKNOWN } from '../source/printed';
import type { Source } from '../source/read-source';

/** Text before a whole address. What is certainly an accident can be taken away. */
interface Verdict {
  severity: Found['severity'];
  isAccident: boolean;
  /** The text, if it is one of a few that are safe and short enough to name. */
  shown?: string;
}

/** What link dialogs and browsers put before an address that they do not recognize. */
const LEAD = /^(?:https?:?\/*|\/+|\.{1,2}\/|(?:mailto|tel|sms|ftp):\/*|#)$/i;
/** Opens what follows in another browser. */
const OPENERS = /^(?:x-safari-|microsoft-edge:|view-source:)$/i;
const NO_ADDRESS = /^(?:javascript|data|intent|about|blob):/i;
const WITH_HOST = /^(?:https?:)?\/\/([^/]*)(\/[^]*)?$/i;
const OWN_SCHEME = /^(?!https?:|mailto:|tel:|sms:)[a-z][a-z\d+.-]*:/i;
/** Where an author works: a relative address that an editor made whole. */
const DASHBOARD = /(?:^|\.)moengage\.com$/i;
/** An address, or the beginning of one, at the end of running text. */
const IN_TEXT = /(?:^|[^a-z])(https?:\/*[^]*|(?:mailto|tel|sms):\/*)$/i;
/** Names of attributes that hold an address. */
const ADDRESS_NAME =
  /(?:^|[\s_-])(?:[Uu]rl|URL|[Uu]ri|URI|[Ll]ink|LINK)$|[a-z](?:Url|URL|Uri|URI|Link)$/;
const SCHEME = /^https?:\/\/$/i;

/** Text before a link in the same address: `http://{{longURL}}`, `/{{longURL}}`. */
export const textBeforeLink: Rule = {
  name: 'text-before-link',
  find: (source) => [
    ...textBeforeLinks(source, linkNames(source)),
    ...schemeBeforeAttribute(source),
  ],
};

/** The findings of the rule for some links. */
export function textBeforeLinks(source: Source, names: ReadonlySet<string>): Found[] {
  return linkUses(source, names).flatMap((use) => {
    const { before, urlencode, name } = use;
    const verdict = judge(before, urlencode !== undefined);
    if (!verdict) return [];
    const { shown } = verdict;
    const what = shown === undefined ? 'what stands before it' : `the ${shown} before it`;
    return found(source, use, verdict, {
      error: `The link opens for nobody: ${name} is a whole address, so take away ${what}.`,
      warning: `Recipients may get no pass: ${name} is a whole address, and another one stands before it.`,
    });
  });
}

/** `http://{{EventAttribute['Tracking URL']}}`, where the attribute may be a whole address. */
function schemeBeforeAttribute(source: Source): Found[] {
  return source.uses.flatMap(({ name: object, tag, level, value }) => {
    const attribute = attributeOf(value);
    if (!attribute || !ADDRESS_NAME.test(attribute.name)) return [];
    const use = useOf(source, object, tag, level, value);
    if (!use || !SCHEME.test(unescaped(use.before.text).trim())) return [];
    const filter = defaultOf(value);
    const fallback = filter && fallbackOf(defaultArguments(filter)[0] ?? []);
    const isWhole = fallback !== undefined && /^https?:\/\//i.test(fallback);
    return found(
      source,
      use,
      { severity: isWhole ? 'error' : 'warning', isAccident: isWhole },
      {
        error: `The link opens for nobody who gets the fallback, which is a whole address: take away what stands before the tag.`,
        warning: `Recipients get a link that opens nothing if ${attribute.name} begins with https:// itself: then take away what stands before it.`,
      },
    );
  });
}

function found(
  source: Source,
  { before, tag, urlencode, value }: LinkUse,
  { severity, isAccident }: Verdict,
  messages: Record<'error' | 'warning', string>,
): Found[] {
  const pieces = before.pieces.filter(
    ({ from, to }) => source.template.slice(from, to).trim() !== '',
  );
  const fix =
    isAccident && before.isSure && !before.text.includes(PRINTED) && pieces.length > 0
      ? fixOf(pieces.map((range) => ({ range, text: '' })))
      : undefined;
  const range = pieces.at(-1) ?? source.rangeOf(spanOfValue(value));
  return [
    {
      severity,
      range,
      message: severity === 'error' ? messages.error : messages.warning,
      ...(fix && { fix }),
    },
  ];

  function fixOf(edits: Edit[]): Fix | undefined {
    const label = 'Take the text away';
    if (!urlencode) return { label, edits };
    // Alone, the link must not be encoded any more.
    const cut = safeFix(source, tag, label, [withoutFilter(source, urlencode)]);
    if (!cut) return undefined;
    return { label, edits: [...edits, ...cut.edits] };
  }
}

function judge(
  { text: written, kind }: LinkUse['before'],
  isEncoded: boolean,
): Verdict | undefined {
  // Browsers drop these before an address, but no other white space.
  const whole = unescaped(written).replace(/^[\t\n\f\r ]+/, '');
  const text = kind === 'running' ? (IN_TEXT.exec(whole)?.[1] ?? '') : whole;
  const known = text.replaceAll(UNKNOWN, '');
  if (known.trim() === '' && !/[^\t\n\f\r ]/.test(known)) return undefined;
  if (OPENERS.test(text) || NO_ADDRESS.test(text)) return undefined;
  if (LEAD.test(text)) return { severity: 'error', isAccident: true, shown: text };
  // The link is a value in another address.
  if (/[?=;]/.test(text)) return undefined;
  const [, host, path = ''] = WITH_HOST.exec(text) ?? [];
  if (host !== undefined) {
    if (DASHBOARD.test(host)) return { severity: 'error', isAccident: true };
    if (isEncoded) return undefined;
    const isBare = /^\/*$/.test(path);
    return { severity: isBare ? 'error' : 'warning', isAccident: isBare };
  }
  if (OWN_SCHEME.test(text)) return undefined;
  if (isEncoded && /\w/.test(text)) return undefined;
  if (kind === 'whole' || text.startsWith('/')) return { severity: 'error', isAccident: true };
  return undefined;
}
