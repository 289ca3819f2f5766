import { decodePercentOnce } from './unpack';

/** What follows a link's last parameter without an `&`. */
export interface Behind {
  /** Belongs to the link for whoever opens it, and spoils the last value; '' if there is none. */
  text: string;
  /** With its `#`; '' if there is none. */
  fragment: string;
  /** UTM parameters in it, which belong behind an `&`. */
  parameters: { name: string; value: string }[];
}

/** Longer ones are cut in what is told. */
const SHOWN = 80;

/** In running text a link ends where a bracket, a bar or a comma follows it. */
const IN_TEXT = /^[\w.~:/?@!$&+;=%-]+/;
/** Inside another link, what follows is the outer link's, unless it can only have been appended. */
const IN_REDIRECT = /^[?;%][\w.~:?@!$&+;=%-]*/;
const IN_QUOTES = /^[^#\s]+/;

const UTM = /(?:^|[?&;])(utm_\w+)=([\w.~%+*:@!$-]*)/g;

/**
 * Reads what stands right behind a link.
 * @param rest the text from the link's end to the first character that certainly ends it.
 */
export function readBehind(
  rest: string,
  { inRedirect, isDelimited }: { inRedirect: boolean; isDelimited: boolean },
): Behind {
  const pattern = inRedirect ? IN_REDIRECT : isDelimited ? IN_QUOTES : IN_TEXT;
  const written = pattern.exec(rest)?.[0] ?? '';
  // A sentence's own full stop or question mark is not the link's.
  const text = isDelimited ? written : written.replace(/[.,:;!?_~-]+$/, '');
  const isAmpersandAlone = /^&+$/.test(text);
  const fragment = inRedirect ? '' : (/^#[^\s|,)\]]*/.exec(rest.slice(text.length))?.[0] ?? '');
  return {
    text: isAmpersandAlone ? '' : text.slice(0, SHOWN),
    fragment: fragment === '#' ? '' : fragment.slice(0, SHOWN),
    parameters: [...decodeSeparators(text).matchAll(UTM)].map(([, name = '', value = '']) => ({
      name,
      value,
    })),
  };
}

/** `%3Futm_source%3Dx`: a separator that is encoded means that what follows it is, too. */
function decodeSeparators(text: string): string {
  return /^\/?%/.test(text) ? decodePercentOnce(text) : text;
}
