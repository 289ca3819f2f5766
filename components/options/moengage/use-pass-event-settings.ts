import { useEffect, useState } from 'react';

import {
  FIRST_SETTINGS,
  type PassEventSettings,
  passEventSettingsItem,
} from '@/lib/storage/pass-event-settings';

/** What the author has said about pass events, remembered as soon as it is said. */
export function usePassEventSettings() {
  const [settings, setSettings] = useState<PassEventSettings>();
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const kept = await passEventSettingsItem.getValue();
      if (!gone) setSettings((own) => own ?? { ...FIRST_SETTINGS, ...kept });
    };
    void load();
    return () => {
      gone = true;
    };
  }, []);
  const change = (changes: Partial<PassEventSettings>) => {
    const next = { ...FIRST_SETTINGS, ...settings, ...changes };
    setSettings(next);
    void passEventSettingsItem.setValue(next);
  };
  /** Undefined until storage has answered. */
  return { settings, change };
}
