export { asCurl } from './as-curl';
export {
  checkAttributeName,
  checkCustomerId,
  checkEvent,
  checkEventName,
  checkOffset,
  checkTime,
} from './check';
export { MINUTES_OF_LIFE, PASS_EVENTS, type PassEventId } from './events';
export { filterWords, SEGMENT_RECIPES, type SegmentRecipe, segmentSteps } from './segments';
export type { PassEventRequest } from './types';
