import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus where an author goes on, once, when that comes into the page. */
export function useFocusAtFirst<Element extends HTMLElement>(
  wanted: boolean,
): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useEffect(() => {
    if (wanted) element.current?.focus();
  }, [wanted]);
  return element;
}
