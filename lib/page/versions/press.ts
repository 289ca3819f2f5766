/** What can have the focus, and so gets it where the mouse goes down. */
const FOCUSABLE = 'button, a[href], input, [tabindex]';

/**
 * Presses an element as a person's mouse does, at its middle: some of the dashboard's parts listen
 * to the mouse going down, others to the click.
 */
export function pressAsPerson(element: Element): void {
  const target = innermost(element);
  const { left, top, width, height } = target.getBoundingClientRect();
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    clientX: left + width / 2,
    clientY: top + height / 2,
    detail: 1,
  };
  const pointer = { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  const send = (event: Event) => target.dispatchEvent(event);
  send(new PointerEvent('pointerover', pointer));
  send(new MouseEvent('mouseover', at));
  send(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  const takesFocus = send(new MouseEvent('mousedown', { ...at, buttons: 1 }));
  const focusable = target.closest<HTMLElement>(FOCUSABLE);
  if (takesFocus) focusable?.focus({ preventScroll: true });
  send(new PointerEvent('pointerup', pointer));
  send(new MouseEvent('mouseup', at));
  send(new MouseEvent('click', at));
}

/** Where the mouse would be: in what the element is made of. */
function innermost(element: Element): Element {
  let inner = element;
  while (inner.childElementCount === 1 && inner.firstElementChild) inner = inner.firstElementChild;
  return inner;
}
