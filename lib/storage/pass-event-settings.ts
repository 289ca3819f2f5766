import * as v from 'valibot';

import { PASS_EVENTS, type PassEventId } from '@/lib/moengage/pass-events';
import { defineStoredItem } from './define-item';
import { soundList, soundRecord } from './sound';

/** An author's settings for pass events; holds no key. */
export interface PassEventSettings {
  /** Events' names in the author's workspace, if they differ from PassKit's. */
  names: Partial<Record<PassEventId, string>>;
  /** The integration's name in PassKit's form. */
  formName: string;
  /** The events that the author wants from PassKit. */
  wanted: PassEventId[];
  /** Completed steps of PassKit's form. */
  done: string[];
  /** The customer in test events. */
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

const text = v.string();
const passEvents = soundList(v.picklist(PASS_EVENTS.map(({ id }) => id)));

/** Kept when the browser restarts; pages write it. */
export const passEventSettingsItem = defineStoredItem<PassEventSettings>({
  key: 'local:passEvents',
  version: 1,
  fallback: FIRST_SETTINGS,
  // Validates each value separately, so that one that this version does not know affects no other.
  schema: v.object({
    names: v.fallback(soundRecord(text), FIRST_SETTINGS.names),
    formName: v.fallback(text, FIRST_SETTINGS.formName),
    wanted: v.fallback(passEvents, FIRST_SETTINGS.wanted),
    done: v.fallback(soundList(text), FIRST_SETTINGS.done),
    customerId: v.fallback(text, FIRST_SETTINGS.customerId),
    chosen: v.fallback(passEvents, FIRST_SETTINGS.chosen),
  }),
});
