import { PASS_EVENTS, type PassEventId } from '@/lib/moengage/pass-events';
import { useState } from 'react';

import { type PassEventSettings, passEventSettingsItem } from '@/lib/storage/pass-event-settings';

import { useStored } from '../../stores/use-stored';

/** What the author has said about pass events, remembered as soon as it is said. */
export function usePassEventSettings() {
  const stored = useStored(passEventSettingsItem);
  // Shown at once, over what storage has by now.
  const [changed, setChanged] = useState<Partial<PassEventSettings>>({});
  const change = (changes: Partial<PassEventSettings>) => {
    setChanged((before) => ({ ...before, ...changes }));
    void passEventSettingsItem.update((now) => ({ ...now, ...changes }));
  };
  /** Undefined until storage has answered. */
  return { settings: stored && { ...stored, ...changed }, change };
}

/** What an event is called in the author's workspace, as far as they have said; else PassKit's word. */
export function eventNameOf(settings: PassEventSettings, id: PassEventId): string {
  const own = settings.names[id]?.trim();
  return own ? own : (PASS_EVENTS.find((each) => each.id === id)?.label ?? id);
}
