import type { PassEventId } from './events';

/** One filter of a segment, as MoEngage's segment builder shows it under “User behavior”. */
export interface SegmentFilter {
  has: 'Has executed' | 'Has not executed';
  event: PassEventId;
  /** The minimum count; only for “Has executed”. */
  atLeast?: number;
  /** The number of past days to look at. Absent means as long as the workspace keeps events. */
  days?: number;
}

/** A segment of people to write to, or to leave alone, chosen by what they did with their pass. */
export interface SegmentRecipe {
  /** What the segment is called. */
  name: string;
  /** Who is in it and what it is for. */
  serves: string;
  /** All of them have to match. */
  filters: readonly SegmentFilter[];
  /** What the author might overlook. */
  mind?: string;
}

/**
 * Segments that pass events make possible, at least one for each event. Segments count time in
 * days. An event-triggered campaign or a flow can react within minutes.
 * Source for the builder's words: MoEngage, "Rule Based Segments".
 */
export const SEGMENT_RECIPES: readonly SegmentRecipe[] = [
  {
    name: 'Pass in the wallet',
    serves: 'Installed, and neither removed nor silenced: whom a new version of the pass reaches.',
    filters: [
      { has: 'Has executed', event: 'installed', atLeast: 1 },
      { has: 'Has not executed', event: 'uninstalled' },
    ],
    mind: 'Who switched the pass’s notifications off in Apple Wallet counts as uninstalled and is missing here, though the pass may still be there. So is somebody who removed it and added it again: a segment cannot tell which came last.',
  },
  {
    name: 'Link opened, pass not added',
    serves: 'Created, not installed after 3 days: worth a reminder with the link.',
    filters: [
      { has: 'Has executed', event: 'created', atLeast: 1 },
      { has: 'Has not executed', event: 'created', days: 3 },
      { has: 'Has not executed', event: 'installed' },
    ],
    mind: 'A mail scanner may have opened the link, so some of them have not seen the pass. The second filter leaves out whose pass is younger than 3 days. A flow can do the same to the hour: it starts with the first event, waits for 3 days, and goes on where “Has done event” says no.',
  },
  {
    name: 'New in the wallet',
    serves:
      'Installed in the last 7 days: the conversion of a campaign, for a welcome, or to show what the pass does.',
    filters: [{ has: 'Has executed', event: 'installed', atLeast: 1, days: 7 }],
    mind: 'For a campaign’s conversion goal, choose this event too: created is no conversion, because mail scanners open links.',
  },
  {
    name: 'Pass changed lately',
    serves:
      'Updated in the last 7 days and still in the wallet: points, tier or date are new on the pass.',
    filters: [
      { has: 'Has executed', event: 'updated', atLeast: 1, days: 7 },
      { has: 'Has not executed', event: 'uninstalled' },
    ],
    mind: 'Who switched the pass’s notifications off in Apple Wallet counts as uninstalled and is missing here.',
  },
  {
    name: 'Pass removed or silenced',
    serves:
      'Uninstalled in the last 30 days, and not added again since: for winning back. In Apple Wallet the pass may still be there, with its notifications off.',
    filters: [
      { has: 'Has executed', event: 'uninstalled', atLeast: 1, days: 30 },
      { has: 'Has not executed', event: 'installed', days: 30 },
    ],
    mind: 'Who installed and uninstalled within the same 30 days is missing here, too.',
  },
  {
    name: 'No pass any more',
    serves: 'Record deleted in PassKit: leave them out of campaigns about the pass.',
    filters: [{ has: 'Has executed', event: 'deleted', atLeast: 1 }],
    mind: 'Choose it under “Exclude users”. A new pass for the same customer does not take them out of it: limit the time if you issue passes anew.',
  },
  {
    name: 'Pass expired or not valid',
    serves:
      'Invalidated: it expired, or is not valid any more, such as a coupon that was redeemed. Leave them out of reminders.',
    filters: [{ has: 'Has executed', event: 'invalidated', atLeast: 1, days: 90 }],
  },
];

/**
 * A filter in the words of MoEngage's segment builder.
 * @param nameOf an event's name in the author's workspace.
 */
export function filterWords(
  { has, event, atLeast, days }: SegmentFilter,
  nameOf: (id: PassEventId) => string,
): string {
  const often =
    atLeast === undefined ? '' : ` at least ${atLeast} ${atLeast === 1 ? 'time' : 'times'}`;
  const when = days === undefined ? '' : ` in the last ${days} days`;
  return `${has} “${nameOf(event)}”${often}${when}`;
}

/** The clicks that make a segment, one line for each step. */
export function segmentSteps(
  { name, filters }: SegmentRecipe,
  nameOf: (id: PassEventId) => string,
): string[] {
  return [
    'In MoEngage: Segment › New Segment › Filter users by.',
    ...filters.map((filter, index) => {
      const place = index === 0 ? 'User Behavior' : 'Add a filter with AND, User Behavior';
      return `${place}: ${filterWords(filter, nameOf)}.`;
    }),
    `Show count, then save it as “${name}”.`,
  ];
}
