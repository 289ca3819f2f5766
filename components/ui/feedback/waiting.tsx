import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';

interface WaitingProps {
  /** The name of what is loading, "Loading projects". */
  label: string;
  /** Rows of the skeleton; default 3. */
  rows?: number;
}

/** Shows nothing for a moment, then a skeleton of rows. */
export function Waiting({ label, rows = 3 }: WaitingProps) {
  const isDue = useDelayed();
  if (!isDue) return null;
  return (
    <Stack gap="sm" p="lg" aria-busy>
      <VisuallyHidden>
        <output>{label}</output>
      </VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={36} />
      ))}
    </Stack>
  );
}

/** For a shorter wait, an empty place is calmer than the flash of a skeleton. */
const PATIENCE_MS = 300;

/** False at first; true once the wait is long enough for a skeleton. */
function useDelayed(): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isDue;
}
