import { turn } from '../../page/dom/settle';
import type { FieldStatus } from '../types';

/** A field of the form, whatever it is made of. Values are as in `PlannedField`. */
export interface Control {
  element: HTMLElement;
  kind: 'text' | 'switch' | 'choice';
  isLocked(): boolean;
  holds(value: string | boolean): boolean;
  /** Writes, and gives back why it could not; whether the page keeps it is for `holds` to say. */
  put(value: string | boolean): Promise<FieldStatus | undefined>;
  /** Takes down what stands there now. @returns the way back to it. */
  keep(): () => Promise<void>;
}

/** Whether an element takes any part in what the page shows; one scrolled out of sight does. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Whether the author could not change it either. */
export function isLocked(element: HTMLElement): boolean {
  return (
    element.matches(':disabled,[aria-disabled=true],[aria-readonly=true]') ||
    ('readOnly' in element && element.readOnly === true)
  );
}

/**
 * Waits until something is so; not by timers, which a hidden tab slows down.
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
