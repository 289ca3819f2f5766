import type { Payload } from '@/lib/passkit';
import { type RecentLink, recentLinksItem } from '@/lib/storage/storage';

import { useStoredEntry } from '../stores/use-stored';

/** An author looks back a few links, not a day's work. */
const MOST = 20;

const NONE: RecentLink[] = [];

/** The links that the author took out of the form in this session. */
export function useRecentLinks(projectId: string) {
  const { value: links = NONE, change } = useStoredEntry(recentLinksItem, projectId, NONE);
  return {
    links,
    remember: (link: string, payload: Payload) => {
      const others = links.filter((each) => each.link !== link);
      change([{ link, payload, at: Date.now() }, ...others].slice(0, MOST));
    },
    clear: () => change(NONE),
  };
}
