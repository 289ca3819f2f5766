/** Runs tasks one after another, in the order in which they were added. */
export type SerialQueue = <T>(work: () => Promise<T>) => Promise<T>;

/** Creates a queue. A task that fails does not hold up the ones after it. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
