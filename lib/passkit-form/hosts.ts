/**
 * Where PassKit's dashboard is.
 * Source: PassKit's own quickstarts, which send their readers to `https://app.passkit.com` for
 * credentials, programs and their settings.
 */
const PASSKIT_HOST = 'app.passkit.com';

/** The same as match patterns, for the browser's permission. */
export const PASSKIT_MATCHES: readonly string[] = [`https://${PASSKIT_HOST}/*`];

/** Whether an address is on PassKit's dashboard: on exactly its host, by https. */
export function isPassKitDashboard(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  // `host` includes a port other than that of https.
  return protocol === 'https:' && host === PASSKIT_HOST;
}
