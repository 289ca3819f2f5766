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
  /** PassKit's own name of it. Whether MoEngage receives this one is not published. */
  ownName: string;
  /** What it means that the event came: everything that makes PassKit send it. */
  when: string;
}

/**
 * The events that PassKit's MoEngage integration offers, in the order of a pass's life. PassKit
 * does not publish their names in MoEngage or their attributes.
 * Sources: MoEngage, Partner guide, PassKit, "Pass events"; for PassKit's own names and for what
 * counts as uninstalled and invalidated, the comments in PassKit/passkit-java-grpc-sdk
 * (Integration, MetricsOuterClass, MemberOuterClass).
 */
export const PASS_EVENTS: readonly PassEvent[] = [
  {
    id: 'created',
    label: 'Pass created',
    ownName: 'PASS_EVENT_RECORD_CREATED',
    when: 'A link was opened, and a pass was made. Mail scanners open links too, so this does not show that a person did.',
  },
  {
    id: 'installed',
    label: 'Pass installed',
    ownName: 'PASS_EVENT_INSTALLED',
    when: 'Somebody added the pass to Apple Wallet or Google Wallet. Count this one as the conversion.',
  },
  {
    id: 'updated',
    label: 'Pass updated',
    ownName: 'PASS_EVENT_RECORD_UPDATED',
    when: 'Something on the pass changed, such as points or a tier.',
  },
  {
    id: 'uninstalled',
    label: 'Pass uninstalled',
    ownName: 'PASS_EVENT_UNINSTALLED',
    when: 'Somebody removed the pass or, in Apple Wallet, switched its notifications off: it may still be there.',
  },
  {
    id: 'deleted',
    label: 'Pass deleted',
    ownName: 'PASS_EVENT_RECORD_DELETED',
    when: 'The record, and with it the pass, was deleted in PassKit, which also does that 90 days after a pass has expired.',
  },
  {
    id: 'invalidated',
    label: 'Pass invalidated',
    ownName: 'PASS_EVENT_INVALIDATED',
    when: 'The pass was made invalid, such as a coupon that was redeemed, or it expired. It still exists, without a barcode.',
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
