import { useSyncExternalStore } from 'react';

/** Where the author is on the options page; the address bar's hash is the truth. */
export type Route =
  | { page: 'projects' }
  | { page: 'new' }
  | { page: 'project'; id: string }
  | { page: 'bulk' }
  | { page: 'moengage'; part: MoEngagePart }
  | { page: 'vault' }
  | { page: 'about' };

/** The rooms of MoEngage's page, in their order. */
export const MOENGAGE_PARTS = ['connection', 'events', 'test', 'segments'] as const;
export type MoEngagePart = (typeof MOENGAGE_PARTS)[number];

/** Survives closing the page; `localStorage` because the first paint has to know it at once. */
const LAST_PLACE = 'passlink:options-place';

/** The hash that leads to a place, `#/projects/<id>`. */
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

/** Reads a hash; anything unknown leads to the projects. */
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

/** Goes to a place as if its link had been clicked, so that Back leads out of it. */
export function goTo(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** Goes to a place and replaces the present one in the history. */
export function replaceWith(route: Route): void {
  window.location.replace(hrefOf(route));
}

/** Opens the place the author left last, unless the address names one. Call before rendering. */
export function resumeLastPlace(): void {
  if (window.location.hash !== '') return;
  const last = window.localStorage.getItem(LAST_PLACE);
  if (last) window.history.replaceState(null, '', last);
}

/** The present place; renders again when it changes, and remembers it. */
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
