import { defineUnlistedScript } from '#imports';

import { startPointer } from '@/lib/chip/point/pointer';
import { sendMessage } from '@/lib/messages';

/** Follows the pointer in a frame while the author points at something; comes only when asked for. */
export default defineUnlistedScript(() => startPointer(sendMessage));
