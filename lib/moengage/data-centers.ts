/** The number in every address of a workspace: `dashboard-03`, `api-03`. */
export type DataCenterId = '01' | '02' | '03' | '04' | '05' | '06' | '101';

/** A data center where MoEngage keeps workspaces. Other data centers do not know its keys. */
export interface DataCenter {
  id: DataCenterId;
  apiHost: string;
  dashboardHost: string;
  /** MoEngage's name for it; MoEngage does not publish where 101 is. */
  region: string | undefined;
}

const center = (id: DataCenterId, region?: string): DataCenter => ({
  id,
  apiHost: `api-${id}.moengage.com`,
  dashboardHost: `dashboard-${id}.moengage.com`,
  region,
});

/**
 * MoEngage's data centers.
 * Source: MoEngage documentation, "Data centers in MoEngage", and the servers of its API
 * specifications (`api-{dc}.moengage.com`, "01, 02, 03, 04, 05, 06, or 101").
 */
export const DATA_CENTERS: readonly DataCenter[] = [
  center('01', 'US'),
  center('02', 'EU'),
  center('03', 'India'),
  center('04', 'US'),
  center('05', 'Singapore'),
  center('06', 'Indonesia'),
  center('101'),
];

/**
 * Match patterns for the APIs: where Passlink may send requests. Each is a permission of its own.
 */
export const API_MATCHES: readonly string[] = DATA_CENTERS.map(
  ({ apiHost }) => `https://${apiHost}/*`,
);

/** The data center with a number. */
export function dataCenter(id: DataCenterId): DataCenter {
  return DATA_CENTERS.find((each) => each.id === id) ?? center(id);
}

/**
 * The data center of an open dashboard. `undefined` for any other address, for look-alikes, and for
 * `dashboard.moengage.com`, which does not name one.
 */
export function dataCenterOfDashboard(address: string | undefined): DataCenter | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, host } = new URL(address);
  if (protocol !== 'https:') return undefined;
  return DATA_CENTERS.find(({ dashboardHost }) => dashboardHost === host);
}
