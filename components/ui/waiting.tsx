import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';

interface WaitingProps {
  /** What is being waited for, "Loading projects". */
  label: string;
  /** Rows of the skeleton; default 3. */
  rows?: number;
}

/** Nothing for a moment, then a skeleton in the shape of rows. */
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

/** Under this, an empty place is calmer than a flash of a skeleton. */
const PATIENCE_MS = 300;

/** False at first, true once waiting has lasted long enough to deserve a skeleton. */
function useDelayed(): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isDue;
}
