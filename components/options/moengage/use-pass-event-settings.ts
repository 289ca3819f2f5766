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
