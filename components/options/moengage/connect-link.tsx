import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

import { hrefOf } from '../../stores/route';

/** A link to the connection, for use within a sentence. */
export function ConnectLink({ children }: { children: ReactNode }) {
  return (
    <Anchor href={hrefOf({ page: 'moengage', part: 'connection' })} inherit underline="always">
      {children}
    </Anchor>
  );
}
