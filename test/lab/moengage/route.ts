import { useSyncExternalStore } from 'react';

/** What the address names: a kind of campaign, the campaign, and one of its steps. */
export interface Route {
  channel: 'email' | 'sms' | 'push';
  campaignId: string;
  step: number;
}

/** Two campaigns that can be reached without loading the page again. */
export const CAMPAIGNS = ['665f1c2a9b3d4e5f60718293', '665f1c2a9b3d4e5f60718294'] as const;

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
window.addEventListener('hashchange', tell);
window.addEventListener('popstate', tell);

/** The address as a text, for React to follow. */
function address(): string {
  return `${window.location.pathname}${window.location.hash}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The route that the address names now; the content step of the first campaign by default. */
export function useRoute(fallback: Route['channel'], hasPaths: boolean): Route {
  const current = useSyncExternalStore(subscribe, address);
  const [, channel = fallback, campaignId = CAMPAIGNS[0], step = '2'] =
    (hasPaths ? PATH : HASH).exec(current) ?? [];
  return { channel: channel as Route['channel'], campaignId, step: Number(step) };
}

const HASH = /#\/(email|sms|push)\/create\?draftId=([\da-f]{24})&step=(\d)/;
const PATH = /\/v4\/(email|sms|push)\/create\/([\da-f]{24})\/(\d)/;

/** Goes to another step or campaign, as the dashboard does: without loading anything. */
export function go({ channel, campaignId, step }: Route, hasPaths: boolean): void {
  if (hasPaths) {
    window.history.pushState(null, '', `/v4/${channel}/create/${campaignId}/${step}`);
    tell();
  } else {
    window.location.hash = `#/${channel}/create?draftId=${campaignId}&step=${step}`;
  }
}
