import { encodeBase64 } from '../../bytes/base64';
import { encodeUtf8 } from '../../bytes/utf8';

/**
 * The value of an `Authorization` header, as RFC 7617 has it: user and password as UTF-8, in
 * base64. A user with a colon cannot be told apart from its password; `checkAccess` refuses it.
 */
export function basicAuth(user: string, password: string): string {
  return `Basic ${encodeBase64(encodeUtf8(`${user}:${password}`))}`;
}
