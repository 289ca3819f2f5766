import { pageMemory } from './page-memory';
import { deepActive, shadowRootsAround } from './tree';

/** When the focus last moved to another editable place; epoch milliseconds. */
export const focusMemory = pageMemory('focus', () => ({ movedAt: 0 }));

interface FocusListeners {
  onFocusIn: (event: FocusEvent) => void;
  onFocusOut: (event: FocusEvent) => void;
}

/**
 * Reports every change of focus in the frame, once each. Only a shadow root hears of the focus
 * moving between two of its fields, so each root gets listeners when the focus first enters it.
 */
export function followFocus({ onFocusIn, onFocusOut }: FocusListeners, signal: AbortSignal): void {
  const listening = { capture: true, passive: true, signal };
  let heard: Event | undefined;

  const hear = (event: Event) => {
    if (!(event instanceof FocusEvent) || event === heard) return;
    heard = event;
    if (event.type === 'focusin') {
      const [target] = event.composedPath();
      if (target instanceof Node) listenAround(target);
      onFocusIn(event);
    } else onFocusOut(event);
  };
  const listenTo = (place: EventTarget) => {
    place.addEventListener('focusin', hear, listening);
    place.addEventListener('focusout', hear, listening);
  };
  const listenAround = (node: Node) => shadowRootsAround(node).forEach(listenTo);

  listenTo(window);
  const active = deepActive();
  if (active) listenAround(active);
}
