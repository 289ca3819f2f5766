/**
 * Runs changes to a form and keeps the form from being submitted: a switch that is a plain button
 * submits its form.
 * @param parts elements of the form, used to listen in its shadow roots.
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
