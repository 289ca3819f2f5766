import type { Payload } from '@/lib/passkit';
import { type RecentLink, recentLinksItem } from '@/lib/storage/storage';

import { useStoredEntry } from '../stores/use-stored';

/** The number of links kept: authors look back at a few, not at a whole day. */
const MOST = 20;

const NONE: RecentLink[] = [];

/** The links that the author has used in this session. */
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
