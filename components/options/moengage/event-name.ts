import { PASS_EVENTS, type PassEventId } from '@/lib/moengage/pass-events';
import type { PassEventSettings } from '@/lib/storage/pass-event-settings';

/** What an event is called in the author's workspace, as far as they have said; else PassKit's word. */
export function eventNameOf(settings: PassEventSettings, id: PassEventId): string {
  const own = settings.names[id]?.trim();
  return own ? own : (PASS_EVENTS.find((each) => each.id === id)?.label ?? id);
}
