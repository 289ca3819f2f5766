import { parseAddress, readHash, type RoutePart } from '../moengage/route';

/**
 * The words that a report of a page's shape may contain. Everything else on a page belongs to its
 * author, so it is counted, never copied.
 */

/** Classes of editor libraries and of MoEngage's components, which do not change with a build. */
const LIBRARY_CLASS =
  /^(?:fr|cm|CodeMirror|ace|monaco|tox|mce|cke|ck|ql|note|jodit|se|sun-editor|toastui|trumbowyg|gjs|Draft|public-Draft|ProseMirror|tiptap|trix|mds|medium-editor)(?:$|[-_A-Z][A-Za-z_-]{0,40}$)/;

/** The words of ids and names that pages of MoEngage's were seen to use, or are likely to. */
const NAME_WORDS = new Set(
  'action actions add address alt android app attribute badge body box btn builder button campaign card code connector container content control cta data deep deeplink deeplinking default delete description dialog dropdown editor email field file form frame group header heading href html id image img in input iframe ios item label landing language link list locale locales main media message modal name notification option options panel personalization plugin popup preview push redirect rich root row sender side sidepreview sms src subject submit summary tab tabs target template test text textarea title toolbar tracking type trigger upload uri url utm value variation variations web whatsapp widget wrapper bee froala'.split(
    ' ',
  ),
);

/** The words of the dashboard's addresses. */
const ROUTE_WORDS = new Set(
  'v3 v4 v5 all analytics auth behavior builder campaign campaigns cards channels content content-block content-blocks create custom-segments custom-templates dashboards developers draft edit email email-templates event-triggered flow flows in-app inapp lab list login new on-site one-time onsite periodic personalization preview push rcs rcs-template-management segmentation segments settings settings-v2 sms sms-and-rcs step steps template templates v1 v2 view web web-push whatsapp'.split(
    ' ',
  ),
);

/** What a locale's or variation's tab says. */
const LOCALE = /^(?:default|[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?)$/i;
const VARIATION = /^(?:variation|variant) ?[\dA-Z]$/i;

export function isLibraryClass(name: string): boolean {
  return LIBRARY_CLASS.test(name);
}

/** An id or name if all of its words are the dashboard's own; otherwise undefined. */
export function knownName(name: string): string | undefined {
  if (name.length > 60) return undefined;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+|[^a-z\s_-]+/g);
  return words?.every((word) => NAME_WORDS.has(word)) ? name : undefined;
}

/** What kind of tab a short text names, if it does. */
export function tabWord(text: string): 'locale' | 'variation' | undefined {
  const words = text.trim();
  if (LOCALE.test(words)) return 'locale';
  return VARIATION.test(words) ? 'variation' : undefined;
}

/**
 * An address without anything of the author's: known words of its path and hash, `<id>` and `<name>`
 * for the others, the names of its parameters without their values.
 */
export function routeOf(address: string): string {
  const url = parseAddress(address);
  if (!url) return '<name>';
  const own = shown({ path: url.pathname, query: url.search });
  const hash = readHash(url);
  if (!hash) return own;
  // What stands behind a second question mark may be a value of the author's.
  const query = hash.query.split('?')[1] ?? '';
  return `${own}#${shown({ path: hash.path, query })}`;
}

function shown({ path, query }: RoutePart): string {
  return `${pathOf(path)}${parametersOf(query)}`;
}

function pathOf(path: string): string {
  return path
    .split('/')
    .map((part) => {
      if (part === '' || ROUTE_WORDS.has(part)) return part;
      const page = /^([a-z-]+)\.html$/.exec(part)?.[1];
      if (
        page !== undefined &&
        page.split('-').every((word) => word === 'moengage' || isKnown(word))
      )
        return part;
      return /^[\da-f-]{8,}$|^\d+$/i.test(part) ? '<id>' : '<name>';
    })
    .join('/');
}

function isKnown(word: string): boolean {
  return ROUTE_WORDS.has(word) || NAME_WORDS.has(word);
}

function parametersOf(query: string): string {
  const names = [...new URLSearchParams(query).keys()].map((name) =>
    isKnown(name.replace(/Id$/, '').toLowerCase()) ? name : '<name>',
  );
  return names.length === 0 ? '' : `?${names.join('&')}`;
}
