/** Whether an element takes any part in what the page shows; one scrolled out of sight does. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
