import { useEffect, useState } from 'react';

/** Under this, an empty place is calmer than a flash of a skeleton. */
const PATIENCE_MS = 300;

/** False at first, true once waiting has lasted long enough to deserve a skeleton. */
export function useDelayed(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}
