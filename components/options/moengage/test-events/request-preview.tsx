import { Text } from '@mantine/core';
import { useState } from 'react';

import { asCurl } from '@/lib/moengage/pass-events';
import { requestOf } from '@/lib/moengage/sent-events';

import { CopyButton } from '../../../ui';
import { eventsOf, type TestPlan } from './plan';
import styles from './test-events.module.css';

/** Where the requests go. */
export type Workspace = Parameters<typeof asCurl>[0];

interface RequestPreviewProps {
  /** What the author has filled in. @param now epoch milliseconds. */
  plan: (now: number) => TestPlan;
  workspace: Workspace;
}

/** What goes over the network, the key left out. */
export function RequestPreview({ plan, workspace }: RequestPreviewProps) {
  const [now] = useState(() => Date.now());
  const events = eventsOf(plan(now), () => '');
  const text = events.map((event) => asCurl(workspace, requestOf(event))).join('\n\n');
  if (text === '') return <Text size="sm">Choose an event first.</Text>;
  return (
    <div className={styles.request}>
      <pre className={styles.code} dir="ltr">
        {text}
      </pre>
      <div>
        <CopyButton label="Copy the request" text={text} size="xs" />
      </div>
    </div>
  );
}
