import { BLOCK_VERSION } from '../block-version';

/** The comment a block starts with: whose it is, for inserting again and for the next reader. */
export function startMarker(url: string, variable: string): string {
  return `{# Passlink ${BLOCK_VERSION} ${url.replaceAll(/[^\w:/.-]/g, '_')} ${variable} #}`;
}

/** The comment a block ends with. */
export function endMarker(variable: string): string {
  return `{# Passlink end ${variable} #}`;
}
