/** Does one piece of work after the other, in the order they were asked for. */
export type SerialQueue = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own; what fails does not hold up what comes after it. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
