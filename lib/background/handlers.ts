import type { Handlers } from '@/lib/messages';
import type { PROJECT_MESSAGES } from '@/lib/messages/table/projects';
import { checkHandlers } from './check/checks';
import { chipNeededHandlers } from './chip/chip';
import { identifyHandlers } from './identify-link';
import { buttonHandlers } from './insert/buttons';
import { linkHandlers } from './insert/links';
import { pageHandlers } from './insert/pages';
import { removalHandlers } from './insert/removals';
import { rotationHandlers } from './insert/rotation';
import { moEngageHandlers } from './moengage';
import { pointHandlers } from './point/pointing';
import type { ConnectionStore } from './store/connection-store';
import type { Exports } from './store/exports';
import type { ProjectStore } from './store/project-store';
import type { Vault } from './store/vault';
import { holdHandlers } from './tabs/holds';
import { undoHandlers } from './tabs/undo';
import { vaultHandlers } from './vault';
import { versionHandlers } from './versions/handlers';

/** What the handlers work with. */
export interface Parts {
  vault: Vault;
  store: ProjectStore;
  exports: Exports;
  connection: ConnectionStore;
}

/** A handler for every message. A missing handler, or one that exists twice, is a compile error. */
export function allHandlers({ vault, store, exports, connection }: Parts) {
  return joined(
    projectHandlers(store),
    vaultHandlers(vault, store, exports),
    linkHandlers(store),
    identifyHandlers(store),
    pageHandlers(store),
    buttonHandlers(store),
    removalHandlers(store),
    undoHandlers(store),
    holdHandlers,
    checkHandlers(store),
    rotationHandlers(store),
    versionHandlers(store),
    moEngageHandlers(connection, store),
    chipNeededHandlers,
    pointHandlers(),
  ) satisfies Handlers;
}

/** Saves projects in whole or in part, duplicates, deletes and restores them. */
function projectHandlers(store: ProjectStore): Handlers<keyof typeof PROJECT_MESSAGES> {
  return {
    saveProject: ({ id, draft, secrets }) => store.save(id, draft, secrets),
    saveFields: ({ id, fields }) => store.saveFields(id, fields),
    saveSecrets: ({ id, secrets }) => store.saveSecrets(id, secrets),
    duplicateProject: ({ id, name }) => store.duplicate(id, name),
    deleteProject: ({ id }) => store.remove(id),
    restoreProject: ({ id }) => store.restore(id),
  };
}

/** The keys that occur in more than one of these records. */
export type Doubled<Rooms extends readonly object[], Seen = never> = Rooms extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? (keyof First & Seen) | Doubled<Rest, Seen | keyof First>
  : never;

/** The intersection of all of these records. */
type Joined<Rooms extends readonly object[]> = Rooms extends readonly [
  infer First,
  ...infer Rest extends readonly object[],
]
  ? First & Joined<Rest>
  : unknown;

/** Merges records that have no key in common. */
function joined<const Rooms extends readonly object[]>(
  ...rooms: [Doubled<Rooms>] extends [never] ? Rooms : { doubled: Doubled<Rooms> }[]
): Joined<Rooms> {
  return Object.assign({}, ...rooms);
}
