export type PassEventId =
  | 'created'
  | 'installed'
  | 'updated'
  | 'uninstalled'
  | 'deleted'
  | 'invalidated';

/** One of the events that PassKit sends to MoEngage. */
export interface PassEvent {
  id: PassEventId;
  /** The name in PassKit's integration form. */
  label: string;
  /** When PassKit sends it. */
  when: string;
}

/**
 * The events that PassKit's MoEngage integration offers, in the order of a pass's life. PassKit
 * does not publish their names in MoEngage or their attributes.
 * Source: MoEngage, Partner guide, PassKit, "Pass events".
 */
export const PASS_EVENTS: readonly PassEvent[] = [
  {
    id: 'created',
    label: 'Pass created',
    when: 'A pass was made for somebody, before it is in any wallet.',
  },
  {
    id: 'installed',
    label: 'Pass installed',
    when: 'Somebody added the pass to Apple Wallet or Google Wallet.',
  },
  {
    id: 'updated',
    label: 'Pass updated',
    when: 'Something on the pass changed, such as points or a tier.',
  },
  {
    id: 'uninstalled',
    label: 'Pass uninstalled',
    when: 'Somebody removed the pass from their wallet. The pass itself still exists.',
  },
  {
    id: 'deleted',
    label: 'Pass deleted',
    when: 'The member’s record, and with it the pass, was deleted in PassKit.',
  },
  {
    id: 'invalidated',
    label: 'Pass invalidated',
    when: 'The pass was made invalid: it still exists, but counts no longer.',
  },
];

/**
 * A typical life of a pass, in minutes since it was created: installed soon, updated once, removed.
 * It spans more than a week, so that the filter “in the last 7 days” excludes some of it.
 */
export const MINUTES_OF_LIFE: Readonly<Record<PassEventId, number>> = {
  created: 0,
  installed: 12,
  updated: 5 * 24 * 60,
  uninstalled: 9 * 24 * 60,
  deleted: 9 * 24 * 60 + 30,
  invalidated: 9 * 24 * 60 + 60,
};
