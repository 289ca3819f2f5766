import { DATA_CENTERS } from './data-centers';

/**
 * MoEngage's dashboard hosts: one for each data center, and one without a number.
 * Source: MoEngage documentation, "Data centers in MoEngage".
 */
export const DASHBOARD_HOSTS: readonly string[] = [
  'dashboard.moengage.com',
  ...DATA_CENTERS.map(({ dashboardHost }) => dashboardHost),
];

/** The same hosts as match patterns: where Passlink may read and write. */
export const DASHBOARD_MATCHES: readonly string[] = DASHBOARD_HOSTS.map(
  (host) => `https://${host}/*`,
);

/** Whether an address is on exactly one of the dashboard hosts, over https; look-alikes are not. */
export function isDashboard(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  // `host` includes a port that is not the default one.
  return protocol === 'https:' && DASHBOARD_HOSTS.includes(host);
}

/**
 * Hosts of the company behind the drag-and-drop editor's frame. Nobody has confirmed which one
 * MoEngage uses, so we ask for both, and only with the author's consent.
 */
const EDITOR_DOMAINS = ['getbee.io', 'beefree.io'] as const;

/** The same hosts as match patterns, for the browser's permission prompt. */
export const EDITOR_MATCHES: readonly string[] = EDITOR_DOMAINS.map(
  (domain) => `https://*.${domain}/*`,
);

/** Whether an address is on a host of the drag-and-drop editor's maker, over https. */
export function isEditorHost(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return (
    protocol === 'https:' &&
    EDITOR_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`))
  );
}
