import { defineUnlistedScript } from '#imports';

import { watchFields } from '@/lib/chip/watch-fields';
import { sendMessage } from '@/lib/messages';

/** Milliseconds after which it starts even if the page still loads. */
const PATIENCE = 1000;

/**
 * All that a dashboard's frames load of Passlink until their author comes to a field; most frames
 * never load the chip. Its first look at a document is what costs most, so it waits until the page
 * rests.
 */
export default defineUnlistedScript(() => {
  requestIdleCallback(() => watchFields(sendMessage), { timeout: PATIENCE });
});
