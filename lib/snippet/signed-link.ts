import type { StringWriter } from './strings';

/** Jinja that signs a payload. */
export interface SignedLink {
  /** Goes before the expression and sets `pl_u` to the text that is signed. */
  statement: string;
  /** `<url>?data=<base64url>&sig=<lower-case hex>`. */
  expression: string;
}

/** The text between what is signed and the signature. */
export const SIGNATURE_PARAMETER = '&sig=';

/** MoEngage's filter that signs. */
const SIGN = '|convertToSHA256(';

/** Whether a generated snippet signs the link itself and so contains the secret. */
export function holdsSecret(code: string): boolean {
  return code.includes(SIGN);
}

/**
 * The Jinja that makes a link, in a snippet or in the content block that signs.
 * @param json an expression for the payload's JSON without its braces.
 */
export function signedLink(
  { url, secret }: { url: string; secret: string },
  { text }: StringWriter,
  json: string,
): SignedLink {
  const base64url = replacing(
    [
      // Some Python encoders break lines and pad; base64url does neither.
      ['\n', ''],
      ['+', '-'],
      ['/', '_'],
      ['=', ''],
    ],
    text,
  );
  const signed = `${text(`${url}?data=`)}~(${text('{')}~${json}~${text('}')})|base64encode${base64url}`;
  return {
    statement: `{%set pl_u=${signed}%}`,
    expression: `pl_u~${text(SIGNATURE_PARAMETER)}~pl_u${SIGN}${text(secret)})|lower`,
  };
}

/** Filters that make several replacements, one after another. */
export function replacing(
  pairs: readonly (readonly [string, string])[],
  text: StringWriter['text'],
): string {
  return pairs.map(([from, to]) => `|replace(${text(from)},${text(to)})`).join('');
}
