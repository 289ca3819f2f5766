export { PASS_EVENTS, type PassEvent, type PassEventId } from './events';
export type { AttributeValue, PassAction, PassEventRequest, Platform } from './types';
