export { PASS_EVENTS, type PassEvent, type PassEventId } from './events';
export type { AttributeValue, PassAction, PassEventRequest, Platform } from './types';
export const checkEventName = (_name: string): string | undefined => undefined;
export const checkCustomerId = (_id: string): string | undefined => undefined;
export const asCurl = (..._x: unknown[]) => 'curl';
