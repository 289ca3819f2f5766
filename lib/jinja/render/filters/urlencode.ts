import { pythonText } from '../python/text';
import type { PythonValue } from '../python/value';
import type { MoengageFilter } from './filter';

/** Characters that `encodeURIComponent` does not encode but Python's `quote` does. */
const LEFT_BY_JAVASCRIPT = /[!'()*]/g;

/**
 * Percent-encodes UTF-8. Slashes stay; an object becomes a query string. Jinja's filter of the same
 * name returns nothing for undefined and `None` for none.
 */
export const urlencode: MoengageFilter = {
  takesMissing: true,
  apply(value) {
    if (!(value instanceof Map)) return quote(pythonText(value)).replaceAll('%2F', '/');
    const query = Array.from(value as ReadonlyMap<string, PythonValue>, ([key, item]) => {
      return `${quotePlus(key)}=${quotePlus(pythonText(item))}`;
    });
    return query.join('&');
  },
};

function quote(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    LEFT_BY_JAVASCRIPT,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function quotePlus(text: string): string {
  return quote(text).replaceAll('%20', '+');
}
