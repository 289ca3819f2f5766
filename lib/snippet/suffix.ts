import { parseProjectUrl } from '../passkit';
import { oneLine } from './generate';
import type { SnippetRequest } from './types';

/** The longest address of a WhatsApp button, with its variable filled in. Source: Meta. */
export const BUTTON_ADDRESS_LIMIT = 2000;

/**
 * The fixed part of a project's links, `<url>?data=`, for places that take an address in two parts:
 * a WhatsApp button is an approved address with one variable at its end.
 * @throws PassKitError when the URL is no project's.
 */
export function suffixBase(url: string): string {
  return `${parseProjectUrl(url).href}?data=`;
}

/**
 * The snippet for that variable, in one line. It prints `<data>&sig=<sig>`: only letters, digits and
 * `-_&=`, which need no percent-encoding. Behind `suffixBase`, this is the link that every other
 * style makes, to the byte, without UTM parameters.
 * @throws as `generateSnippet`.
 */
export function suffixSnippet(request: Omit<SnippetRequest, 'style' | 'utmPlace'>): string {
  const { body, variable } = oneLine(request);
  return `${body}{{${variable}[${suffixBase(request.project.url).length}:]}}`;
}
