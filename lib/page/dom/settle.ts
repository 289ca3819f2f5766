/** Waits for one turn of the page's event loop; unlike a timer, not slowed down in a hidden tab. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** Waits until something is so; @returns whether it was, within so many milliseconds. */
export async function until(isSo: () => boolean, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (!isSo()) {
    if (performance.now() >= deadline) return false;
    await turn();
  }
  return true;
}

/** Milliseconds that an editor may take to draw a change. */
const PATIENCE = 250;

/**
 * Does something that makes an editor draw its document, now or soon, and waits until the document
 * does not change any more.
 * @param act returns false if it did nothing, so that there is nothing to wait for.
 * @returns whether the editor drew anything.
 */
export async function drawn(root: Element, act: () => unknown): Promise<boolean> {
  const seen = { changes: 0 };
  const observer = new MutationObserver(() => {
    seen.changes += 1;
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  const deadline = performance.now() + PATIENCE;
  const isInTime = () => performance.now() < deadline;
  try {
    if (act() === false) return false;
    await turn();
    while (seen.changes === 0 && isInTime()) await turn();
    let known = 0;
    while (known !== seen.changes && isInTime()) {
      known = seen.changes;
      await turn();
      await turn();
    }
    return seen.changes > 0;
  } finally {
    observer.disconnect();
  }
}
