/** Base64 with padding, in the standard alphabet (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}

/** Base64 for URLs, without padding (RFC 4648, section 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Reads either alphabet, padded or not: PassKit's tools write both.
 * @returns undefined where the text is not base64.
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) return undefined;
  const digits = text.replaceAll('-', '+').replaceAll('_', '/').replaceAll('=', '');
  // Four digits hold three bytes; one digit left over holds no whole byte.
  if (digits.length % 4 === 1) return undefined;
  return decodeStandardBase64(digits);
}

/**
 * Reads the standard alphabet alone. Padding may be missing, and white space is skipped.
 * @throws DOMException where the text is not base64.
 */
export function decodeStandardBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0);
}
