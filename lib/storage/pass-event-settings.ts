import * as v from 'valibot';

import { PASS_EVENTS, type PassEventId } from '@/lib/moengage/pass-events';
import { defineStoredItem } from './define-item';
import { soundList, soundRecord } from './sound';

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

const text = v.string();
const passEvents = soundList(v.picklist(PASS_EVENTS.map(({ id }) => id)));

/** Kept across restarts; pages write it. */
export const passEventSettingsItem = defineStoredItem<PassEventSettings>({
  key: 'local:passEvents',
  version: 1,
  fallback: FIRST_SETTINGS,
  // Each on its own: what one version does not know takes nothing else along.
  schema: v.object({
    names: v.fallback(soundRecord(text), FIRST_SETTINGS.names),
    formName: v.fallback(text, FIRST_SETTINGS.formName),
    wanted: v.fallback(passEvents, FIRST_SETTINGS.wanted),
    done: v.fallback(soundList(text), FIRST_SETTINGS.done),
    customerId: v.fallback(text, FIRST_SETTINGS.customerId),
    chosen: v.fallback(passEvents, FIRST_SETTINGS.chosen),
  }),
});
