const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** Menus and popovers return the focus by themselves, a moment after they close. */
const OTHERS_FIRST_MS = 50;

/**
 * Keeps the focus in place if the focused element disappears, as an Undo button does when it is
 * pressed. Otherwise it would go to the start of the page. A `ref` for the element whose content is
 * watched.
 */
export function rescueFocus(container: HTMLElement | null): (() => void) | undefined {
  if (!container) return undefined;
  let last: { element: HTMLElement; place: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    last = { element: target, place: focusableIn(container).indexOf(target) };
  };
  const rescue = () => {
    if (!last || last.element.isConnected || document.activeElement !== document.body) return;
    const all = focusableIn(container);
    all[Math.min(Math.max(last.place, 0), all.length - 1)]?.focus();
  };
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(rescue, OTHERS_FIRST_MS);
  });
  container.addEventListener('focusin', remember);
  observer.observe(container, { childList: true, subtree: true });
  return () => {
    container.removeEventListener('focusin', remember);
    observer.disconnect();
    clearTimeout(timer);
  };
}

function focusableIn(container: HTMLElement): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => !element.matches(':disabled, [tabindex="-1"]') && isShown(element),
  );
}

/** An element in a closed dropdown cannot take the focus. */
function isShown(element: HTMLElement): boolean {
  return element.closest('[hidden], [style*="display: none"]') === null;
}
