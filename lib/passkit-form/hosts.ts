/**
 * Where PassKit's dashboard is.
 * Source: PassKit's own quickstarts, which send their readers to `https://app.passkit.com` for
 * credentials, programs and their settings.
 */
const PASSKIT_HOST = 'app.passkit.com';

/** The same as a match pattern, for the browser's question. */
export const PASSKIT_MATCHES: readonly string[] = [`https://${PASSKIT_HOST}/*`];

/** Whether an address lies on PassKit's dashboard, exactly: no look-alike, https only. */
export function isPassKitDashboard(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  // `host` has the port, where it is another than https has.
  return protocol === 'https:' && host === PASSKIT_HOST;
}
