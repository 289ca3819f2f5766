import { useSyncExternalStore } from 'react';

import type { CampaignStore } from './campaign.ts';
import { EmailContent } from './email-content.tsx';
import { PushContent, SmsContent } from './message-content.tsx';
import { CAMPAIGNS, go, type Route, useRoute } from './route.ts';
import { CONTENT_STEP, Steps } from './steps.tsx';
import { classes } from './styles.ts';
import type { Switches } from './switches.ts';

interface PageProps {
  channel: Route['channel'];
  stores: Readonly<Record<string, CampaignStore>>;
  switches: Switches;
}

/** A campaign as the dashboard shows it: one address, one step of it in the page. */
export function CampaignPage({ channel, stores, switches }: PageProps) {
  const route = useRoute(channel, switches.hasPathRoutes);
  const store = stores[route.campaignId] ?? stores[CAMPAIGNS[0]];
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <strong>MoEngage lab</strong>
        <nav className={classes.tabs} aria-label="Campaigns">
          {CAMPAIGNS.map((campaignId, at) => (
            <button
              key={campaignId}
              type="button"
              className={classes.tab}
              aria-selected={campaignId === route.campaignId}
              onClick={() => go({ ...route, campaignId }, switches.hasPathRoutes)}
            >
              Campaign {at + 1}
            </button>
          ))}
        </nav>
      </header>
      <main className={classes.main}>
        <Steps
          step={route.step}
          onStep={(step) => go({ ...route, step }, switches.hasPathRoutes)}
        />
        {route.step === CONTENT_STEP && store ? (
          <Content
            key={route.campaignId}
            channel={route.channel}
            store={store}
            switches={switches}
          />
        ) : (
          <div className={classes.card}>This step has no message.</div>
        )}
      </main>
    </div>
  );
}

function Content(props: { channel: Route['channel']; store: CampaignStore; switches: Switches }) {
  const { channel, store, switches } = props;
  const campaign = useSyncExternalStore(store.subscribe, store.snapshot);
  const content = { store, campaign, switches };
  if (channel === 'sms') return <SmsContent {...content} />;
  if (channel === 'push') return <PushContent {...content} />;
  return <EmailContent {...content} />;
}
