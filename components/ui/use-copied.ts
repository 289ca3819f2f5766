import { useEffect, useState } from 'react';

/** Long enough to be read, short enough to copy again. */
const SHOWN_MS = 2000;

/** True for a moment after the returned function was called. */
export function useCopied(): [copied: boolean, show: () => void] {
  const [shownAt, setShownAt] = useState<number | null>(null);
  useEffect(() => {
    if (shownAt === null) return undefined;
    const timer = setTimeout(() => setShownAt(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shownAt]);
  return [shownAt !== null, () => setShownAt(Date.now())];
}
