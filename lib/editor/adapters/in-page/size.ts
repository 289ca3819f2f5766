/** CSS pixels of the smallest editor of a message: narrower or lower ones are fields. */
export const LEAST = { width: 200, height: 56 };

/** Whether an element shows in the size of an editor of messages. */
export function isLarge(element: Element): boolean {
  return [...element.getClientRects()].some(
    ({ width, height }) => width >= LEAST.width && height >= LEAST.height,
  );
}
