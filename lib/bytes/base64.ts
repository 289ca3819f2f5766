/** Base64 with padding, in the standard alphabet (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
}

/** Base64 for URLs, without padding (RFC 4648, section 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Decodes either alphabet, with or without padding, because PassKit's tools write both.
 * @returns undefined if the text is not base64.
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) return undefined;
  const digits = text.replaceAll('-', '+').replaceAll('_', '/').replaceAll('=', '');
  // Four digits hold three bytes; a single digit left over holds no whole byte.
  if (digits.length % 4 === 1) return undefined;
  return decodeStandardBase64(digits);
}

/**
 * Decodes only the standard alphabet. Padding may be missing, and white space is skipped.
 * @throws DOMException if the text is not base64.
 */
export function decodeStandardBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0);
}
