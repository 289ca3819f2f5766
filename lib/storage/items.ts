import { arrivalsItem } from './arrivals';
import { connectionItem, forgottenConnectionItem } from './connection-item';
import { choicesItem } from './choices';
import type { StoredItem } from './define-item';
import { deletedItem } from './deleted-projects';
import { passEventSettingsItem } from './pass-event-settings';
import { proofsItem } from './proofs';
import { recipientsItem } from './recipients';
import { sentEventsItem } from './sent-events';
import {
  authorEmailItem,
  buttonSettingsItem,
  dismissedSuggestionsItem,
  inspectTextItem,
  linkSettingsItem,
  lockedItem,
  projectsItem,
  recentLinksItem,
  settingsItem,
  signFormsItem,
  unsavedDraftsItem,
} from './storage';
import { userActivationItem } from './user-activation';
import {
  asideItem,
  justSetItem,
  lockItem,
  openKeyItem,
  triesItem,
  usedAtItem,
  vaultItem,
} from './vault-items';

/** Every stored item of the product, except those kept for each tab. */
export const STORED_ITEMS: readonly Pick<
  StoredItem<unknown>,
  'key' | 'fallback' | 'sound' | 'getValue'
>[] = [
  arrivalsItem,
  asideItem,
  authorEmailItem,
  buttonSettingsItem,
  choicesItem,
  connectionItem,
  deletedItem,
  dismissedSuggestionsItem,
  forgottenConnectionItem,
  inspectTextItem,
  justSetItem,
  linkSettingsItem,
  lockedItem,
  lockItem,
  openKeyItem,
  passEventSettingsItem,
  projectsItem,
  proofsItem,
  recentLinksItem,
  recipientsItem,
  sentEventsItem,
  settingsItem,
  signFormsItem,
  triesItem,
  unsavedDraftsItem,
  usedAtItem,
  userActivationItem,
  vaultItem,
];
