import { turn } from '../../page/dom/settle';
import type { FieldStatus } from '../types';

/** A field of the form, however the page draws it. Values are as in `PlannedField`. */
export interface Control {
  element: HTMLElement;
  kind: 'text' | 'switch' | 'choice';
  isLocked(): boolean;
  holds(value: string | boolean): boolean;
  /** Writes; returns the reason if it could not. `holds` tells whether the page keeps the value. */
  put(value: string | boolean): Promise<FieldStatus | undefined>;
  /** Remembers the present value. @returns a function that restores it. */
  keep(): () => Promise<void>;
}

/** Whether the page shows an element, even if it is scrolled out of sight. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Whether the page does not let the author change it. */
export function isLocked(element: HTMLElement): boolean {
  return (
    element.matches(':disabled,[aria-disabled=true],[aria-readonly=true]') ||
    ('readOnly' in element && element.readOnly === true)
  );
}

/**
 * Waits until a condition is true. Does not use timers, because a hidden tab slows them down.
 * @param patience milliseconds.
 */
export async function until(isSo: () => boolean, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (!isSo()) {
    if (performance.now() > deadline) return false;
    await turn();
  }
  return true;
}
