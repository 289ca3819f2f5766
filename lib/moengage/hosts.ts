/**
 * MoEngage's dashboard hosts, one a data center, and the undivided one.
 * Source: MoEngage documentation, "Data centers in MoEngage".
 */
export const DASHBOARD_HOSTS = [
  'dashboard.moengage.com',
  'dashboard-01.moengage.com',
  'dashboard-02.moengage.com',
  'dashboard-03.moengage.com',
  'dashboard-04.moengage.com',
  'dashboard-05.moengage.com',
  'dashboard-06.moengage.com',
  'dashboard-101.moengage.com',
] as const;

/** The same hosts as match patterns: where Passlink may read and write. */
export const DASHBOARD_MATCHES: readonly string[] = DASHBOARD_HOSTS.map(
  (host) => `https://${host}/*`,
);
