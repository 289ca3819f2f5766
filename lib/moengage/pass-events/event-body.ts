import type { PassEventRequest } from './types';

/**
 * Events as MoEngage wants them: `{ type: "event", customer_id, actions: [{ action, attributes,
 * current_time, user_timezone_offset, platform? }] }`.
 * Source: MoEngage, "Track Event", `CreateEventRequest`.
 */
export function eventBody({ customerId, actions }: PassEventRequest) {
  return {
    type: 'event',
    customer_id: customerId,
    actions: actions.map(({ action, attributes, platform, currentTime, timezoneOffset }) => ({
      action,
      attributes,
      ...(platform !== undefined && { platform }),
      current_time: currentTime,
      user_timezone_offset: timezoneOffset,
    })),
  };
}
