import { defineUnlistedScript } from '#imports';

import { watchFields } from '@/lib/chip/watch-fields';
import { sendMessage } from '@/lib/messages';

/** Milliseconds after which it starts even if the page is still loading. */
const PATIENCE = 1000;

/**
 * The only code of Passlink that every dashboard frame loads. Most frames never load the chip,
 * because their author never focuses a field there. The first scan of the document is expensive, so
 * it waits until the page is idle.
 */
export default defineUnlistedScript(() => {
  requestIdleCallback(() => watchFields(sendMessage), { timeout: PATIENCE });
});
