/** The types that an event's attribute may have. Dates are text in ISO 8601. */
export type AttributeValue = string | number | boolean;

/** Where an action took place, in MoEngage's spelling; left out if unknown. */
export type Platform = 'ANDROID' | 'iOS' | 'web' | 'TV' | 'unknown';

/** One thing that happened to a pass. */
export interface PassAction {
  /** The event's name, as segments and campaigns will show it. */
  action: string;
  attributes: Record<string, AttributeValue>;
  /** ISO 8601 with a zone, or seconds since 1970; not in the future. */
  currentTime: string | number;
  platform?: Platform;
  /** The person's offset from UTC in seconds, -54000 to 54000. */
  timezoneOffset: number;
}

/** Actions of one customer, sent together. */
export interface PassEventRequest {
  /** The person's ID in MoEngage: what a pass carries as `person.externalId`. */
  customerId: string;
  actions: readonly PassAction[];
}
