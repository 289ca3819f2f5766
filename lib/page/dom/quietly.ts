/**
 * A listener for the page's own objects that keeps what it throws to itself: the page would take an
 * error of ours for one of its own, or be stopped by it.
 */
export function quietly<Args extends unknown[]>(
  work: (...args: Args) => void,
): (...args: Args) => void {
  return (...args) => {
    try {
      work(...args);
    } catch {
      // The page goes on as it would without us; what we wanted to mend is proven elsewhere.
    }
  };
}
