import { PassKitError } from './errors';
import { requireWellFormed } from './text';

/** The link's own parameters. A UTM parameter must not use one of these names. */
const OWN_PARAMETERS: ReadonlySet<string> = new Set(['', 'data', 'sig', 'iv']);

/**
 * UTM parameters as they follow the signature: `&utm_source=moengage&utm_medium=e-mail`. Every
 * character outside RFC 3986's unreserved ones is percent-encoded. Empty values are left out.
 * Source: Braze's PassKit partner page puts them after `sig`, unsigned.
 * @throws PassKitError `utm-name`, `ill-formed-text`
 */
export function utmQuery(utm: Record<string, string> = {}): string {
  const parts = Object.entries(utm).filter(([, value]) => value !== '');
  return parts
    .map(([name, value]) => `&${encodeName(name)}=${encodeStrictly(value, name)}`)
    .join('');
}

function encodeName(name: string): string {
  if (OWN_PARAMETERS.has(name)) {
    throw new PassKitError(
      'utm-name',
      `${JSON.stringify(name)} cannot be a UTM parameter. Use a name such as utm_source.`,
      name,
    );
  }
  return encodeStrictly(name, name);
}

/** `encodeURIComponent` does not encode `!'()*`, and a quote would end an HTML attribute. */
function encodeStrictly(text: string, field: string): string {
  requireWellFormed(text, field);
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
