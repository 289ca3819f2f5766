/**
 * The value of an `Authorization` header, as RFC 7617 has it: user and password as UTF-8, in
 * base64. A user with a colon cannot be told apart from its password; `checkAccess` refuses it.
 */
export function basicAuth(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))}`;
}
