import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

import { hrefOf } from '../../stores/route';

/** The way to the connection, in the midst of a sentence. */
export function ConnectLink({ children }: { children: ReactNode }) {
  return (
    <Anchor href={hrefOf({ page: 'moengage', part: 'connection' })} inherit underline="always">
      {children}
    </Anchor>
  );
}
