import { describe, expect, it } from 'vitest';

import {
  API_MATCHES,
  DATA_CENTERS,
  dataCenter,
  dataCenterOfDashboard,
} from '../../../../lib/moengage/data-centers';
import { DASHBOARD_HOSTS } from '../../../../lib/moengage/hosts';

describe('data centers', () => {
  it('have an API and a dashboard each, and Passlink works on these dashboards', () => {
    for (const { dashboardHost } of DATA_CENTERS) expect(DASHBOARD_HOSTS).toContain(dashboardHost);
    expect(dataCenter('101').apiHost).toBe('api-101.moengage.com');
    expect(API_MATCHES).toContain('https://api-03.moengage.com/*');
    expect(API_MATCHES).toHaveLength(DATA_CENTERS.length);
  });

  it.each(DATA_CENTERS.map(({ id }) => id))('are recognised by the open dashboard: %s', (id) => {
    const address = `https://dashboard-${id}.moengage.com/v4/#/campaigns?x=1`;
    expect(dataCenterOfDashboard(address)?.id).toBe(id);
  });

  it.each([
    undefined,
    '',
    'about:blank',
    'https://dashboard.moengage.com/',
    'http://dashboard-03.moengage.com/',
    'https://dashboard-03.moengage.com:8443/',
    'https://dashboard-03.moengage.com.example/',
    'https://example.com/dashboard-03.moengage.com',
    'https://dashboard-07.moengage.com/',
  ])('are not guessed from %s', (address) => {
    expect(dataCenterOfDashboard(address)).toBeUndefined();
  });
});
