import { PASS_EVENTS, type PassEventId } from '@/lib/moengage/pass-events';
import { useState } from 'react';

import { type PassEventSettings, passEventSettingsItem } from '@/lib/storage/pass-event-settings';

import { useStored } from '../../stores/use-stored';

/** The author's settings for pass events; changes are saved at once. */
export function usePassEventSettings() {
  const stored = useStored(passEventSettingsItem);
  // Shown at once, before storage has them.
  const [changed, setChanged] = useState<Partial<PassEventSettings>>({});
  const change = (changes: Partial<PassEventSettings>) => {
    setChanged((before) => ({ ...before, ...changes }));
    void passEventSettingsItem.update((now) => ({ ...now, ...changes }));
  };
  /** Undefined until storage has answered. */
  return { settings: stored && { ...stored, ...changed }, change };
}

/** An event's name in the author's workspace, or PassKit's word if the author has given none. */
export function eventNameOf(settings: PassEventSettings, id: PassEventId): string {
  const own = settings.names[id]?.trim();
  return own ? own : (PASS_EVENTS.find((each) => each.id === id)?.label ?? id);
}
