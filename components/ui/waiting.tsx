import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

import { useDelayed } from './use-delayed';

interface WaitingProps {
  /** What is being waited for, "Loading projects". */
  label: string;
  /** Rows of the skeleton; default 3. */
  rows?: number;
}

/** Nothing for a moment, then a skeleton in the shape of rows. */
export function Waiting({ label, rows = 3 }: WaitingProps) {
  const late = useDelayed();
  if (!late) return null;
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
