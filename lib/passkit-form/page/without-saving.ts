/**
 * Does something to a form and keeps the form from being sent meanwhile: a switch that is a plain
 * button sends the form it stands in.
 * @param parts elements of the form; a form in a shadow root tells nobody outside of it.
 */
export async function withoutSaving<T>(
  parts: readonly Element[],
  work: () => Promise<T>,
): Promise<T> {
  const listening = new Set<EventTarget>([globalThis.window]);
  for (const part of parts) listening.add(part.getRootNode());
  for (const target of listening) target.addEventListener('submit', stop, true);
  try {
    return await work();
  } finally {
    for (const target of listening) target.removeEventListener('submit', stop, true);
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
