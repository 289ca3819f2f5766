import type { ProtocolKind } from '@/lib/passkit';
import { recordIdLabel } from '@/lib/passkit/record-id';

/** Said where a link can be tried. Source: PassKit's help, article 9968571. */
export const DRAFT_PASSES = 'PassKit deletes the passes of a Draft project after 48 hours.';

/** What becomes of a link whose data hold no ID of the pass itself. */
export function manyPasses(kind: ProtocolKind): string {
  const label = recordIdLabel(kind);
  const id = label === '' ? 'an ID of the pass itself' : `a ${label}`;
  return `Without ${id}, PassKit makes another pass each time the link is opened. Mail scanners open links too.`;
}
