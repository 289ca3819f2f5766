import { DATA_CENTERS } from './data-centers';

/**
 * MoEngage's dashboard hosts, one a data center, and the undivided one.
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

/** Whether an address lies on one of the dashboards, exactly: no look-alike, https only. */
export function isDashboard(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  // `host` has the port, where it is another than https has.
  return protocol === 'https:' && DASHBOARD_HOSTS.includes(host);
}

/**
 * Where the drag-and-drop editor's frame may come from: its maker's hosts. Nobody has confirmed
 * which one MoEngage uses, so both, and only after the author has allowed it.
 */
const EDITOR_DOMAINS = ['getbee.io', 'beefree.io'] as const;

/** The same as match patterns, for the browser's question. */
export const EDITOR_MATCHES: readonly string[] = EDITOR_DOMAINS.map(
  (domain) => `https://*.${domain}/*`,
);

/** Whether an address lies on a host of the drag-and-drop editor's maker; https only. */
export function isEditorHost(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return (
    protocol === 'https:' &&
    EDITOR_DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`))
  );
}
