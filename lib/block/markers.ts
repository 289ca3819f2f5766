import { BLOCK_VERSION } from './version';

/** The comment a block starts with: whose it is, for inserting again and for the next reader. */
export function startMarker(url: string, variable: string): string {
  return `{# Passlink ${BLOCK_VERSION} ${urlInMarker(url)} ${variable} #}`;
}

/** A project's URL as its blocks' first comment names it. */
export function urlInMarker(url: string): string {
  return url.replaceAll(/[^\w:/.-]/g, '_');
}

/** The comment a block ends with. */
export function endMarker(variable: string): string {
  return `{# Passlink end ${variable} #}`;
}
