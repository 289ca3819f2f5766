import { type Icon, IconId, IconTicket, IconWallet } from '@tabler/icons-react';

import type { ProjectKind } from '@/lib/project';

/** The kinds of project with the words that authors see. */
export const KINDS: readonly { kind: ProjectKind; label: string; line: string; icon: Icon }[] = [
  {
    kind: 'membership',
    label: 'Membership',
    line: 'Member and loyalty cards, with points and tiers.',
    icon: IconId,
  },
  {
    kind: 'coupon',
    label: 'Coupon',
    line: 'Single-use coupons and vouchers.',
    icon: IconTicket,
  },
  {
    kind: 'custom',
    label: 'Custom',
    line: 'Any other pass. You choose every field.',
    icon: IconWallet,
  },
];

/** A kind's name, for a sentence or a row. */
export function kindLabel(kind: ProjectKind): string {
  return KINDS.find((entry) => entry.kind === kind)?.label ?? kind;
}
