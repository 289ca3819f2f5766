import type { Area } from '../types';

/** Where an element stands, as JSON. */
export function areaOf(element: Element): Area {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}
