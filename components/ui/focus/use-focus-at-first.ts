import { type RefObject, useEffect, useRef } from 'react';

/** Focuses an element once, when it appears, because the author continues there. */
export function useFocusAtFirst<Element extends HTMLElement>(
  wanted: boolean,
): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (wanted) element.current?.focus();
  }, [wanted]);
  return element;
}
