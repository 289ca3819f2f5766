import { createRoot } from 'react-dom/client';

import { badgeLink, ready } from '../hook.ts';
import { CampaignStore } from './campaign.ts';
import { CampaignPage } from './campaign-page.tsx';
import { timeBlocked } from './froala.ts';
import { CAMPAIGNS, type Route } from './route.ts';
import { writeStyles } from './styles.ts';
import { readSwitches } from './switches.ts';

/** Draws a campaign page in the shape of the real dashboard, and says when it takes input. */
export function drawCampaign(channel: Route['channel']): void {
  const switches = readSwitches(window.location.search);
  const stores = Object.fromEntries(
    CAMPAIGNS.map((id) => [id, new CampaignStore(id, switches)] as const),
  );
  writeStyles();
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  createRoot(root).render(<CampaignPage channel={channel} stores={stores} switches={switches} />);

  const store = () =>
    Object.values(stores).find((each) => each.mountedVersion()) ?? stores[CAMPAIGNS[0]];
  // What the store holds is what would be saved, whatever the editor shows.
  const getTemplate = () => {
    const version = store()?.mountedVersion();
    return (version && store()?.htmlOf(version)) ?? '';
  };
  ready({
    getTemplate,
    getLink: () => badgeLink(getTemplate()),
    getSaved: () => store()?.saved() ?? {},
    getFields: () => store()?.snapshot().fields ?? {},
    getBlocked: timeBlocked,
    isMounted: () => store()?.mountedVersion() !== undefined,
  });
}
