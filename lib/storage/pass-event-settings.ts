import { storage } from '#imports';

import type { PassEventId } from '@/lib/moengage/pass-events';

/** What an author has said about pass events; holds no key. */
export interface PassEventSettings {
  /** The names that events have in the author's workspace, where they differ from PassKit's words. */
  names: Partial<Record<PassEventId, string>>;
  /** The integration's name in PassKit's form. */
  formName: string;
  /** The events wanted of PassKit. */
  wanted: PassEventId[];
  /** Steps of PassKit's form that are done. */
  done: string[];
  /** Whom test events are about. */
  customerId: string;
  /** The events chosen for a test. */
  chosen: PassEventId[];
}

export const FIRST_SETTINGS: PassEventSettings = {
  names: {},
  formName: 'MoEngage',
  wanted: ['created', 'installed', 'updated', 'uninstalled', 'deleted', 'invalidated'],
  done: [],
  customerId: '',
  chosen: ['created', 'installed'],
};

/** Kept across restarts; pages write it. */
export const passEventSettingsItem = storage.defineItem<PassEventSettings>('local:passEvents', {
  version: 1,
  fallback: FIRST_SETTINGS,
});
