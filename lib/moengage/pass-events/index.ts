export { asCurl } from './as-curl';
export {
  checkAttributeName,
  checkCustomerId,
  checkEvent,
  checkEventName,
  checkOffset,
  checkTime,
} from './check';
export { PASS_EVENTS, type PassEventId } from './events';
export { journey } from './journey';
export type { PassEventRequest } from './types';
