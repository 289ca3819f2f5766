export { asCurl } from './as-curl';
export {
  checkAttributeName,
  checkCustomerId,
  checkEvent,
  checkEventName,
  checkOffset,
  checkTime,
  type EventProblem,
} from './check';
export { PASS_EVENTS, type PassEvent, type PassEventId } from './events';
export { filterWords, SEGMENT_RECIPES, type SegmentRecipe, segmentSteps } from './segments';
export { allInOrder, journey, type StoryDetails } from './stories';
export type { AttributeValue, PassAction, PassEventRequest, Platform } from './types';
