import { useSyncExternalStore } from 'react';

/** The page of the options that is shown; the address's hash is authoritative. */
export type Route =
  | { page: 'projects' }
  | { page: 'new' }
  | { page: 'project'; id: string }
  | { page: 'bulk' }
  | { page: 'moengage'; part: MoEngagePart }
  | { page: 'vault' }
  | { page: 'about' };

/** The parts of MoEngage's page, in order. */
export const MOENGAGE_PARTS = ['connection', 'events', 'test', 'segments'] as const;
export type MoEngagePart = (typeof MOENGAGE_PARTS)[number];

/**
 * Kept after the page closes. In `localStorage`, because the first paint needs it synchronously.
 */
const LAST_PLACE = 'passlink:options-place';

/** The hash of a page, `#/projects/<id>`. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'projects':
      return '#/projects';
    case 'new':
      return '#/projects/new';
    case 'project':
      return `#/projects/${encodeURIComponent(route.id)}`;
    case 'bulk':
      return '#/bulk';
    case 'moengage':
      return `#/moengage/${route.part}`;
    case 'vault':
      return '#/vault';
    case 'about':
      return '#/about';
  }
}

/** Reads a hash; an unknown one leads to the projects. */
export function parseRoute(hash: string): Route {
  const [room, id] = hash.replace(/^#\/?/, '').split('/');
  if (room === 'about' || room === 'bulk' || room === 'vault') return { page: room };
  if (room === 'moengage') {
    return { page: room, part: MOENGAGE_PARTS.find((part) => part === id) ?? 'connection' };
  }
  if (room !== 'projects' || !id) return { page: 'projects' };
  return id === 'new' ? { page: 'new' } : { page: 'project', id: decode(id) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Goes to a page as a click on its link would, so that Back returns from it. */
export function goTo(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** Goes to a page and replaces the current one in the history. */
export function replaceWith(route: Route): void {
  window.location.replace(hrefOf(route));
}

/** Opens the page that was shown last, unless the address names one. Call before rendering. */
export function resumeLastPlace(): void {
  if (window.location.hash !== '') return;
  const last = window.localStorage.getItem(LAST_PLACE);
  if (last) window.history.replaceState(null, '', last);
}

/** The current page. Renders again when it changes, and stores it. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(follow, () => window.location.hash));
}

function follow(onChange: () => void): () => void {
  const changed = () => {
    window.localStorage.setItem(LAST_PLACE, window.location.hash);
    onChange();
  };
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
