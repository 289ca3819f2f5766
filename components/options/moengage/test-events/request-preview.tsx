import { Text } from '@mantine/core';
import { useState } from 'react';

import { asCurl } from '@/lib/moengage/pass-events';
import { requestOf } from '@/lib/moengage/sent-events';

import { CopyButton } from '../../../ui';
import { eventsOf, type TestPlan } from './plan';
import styles from './test-events.module.css';

/** The workspace that requests go to. */
export type Workspace = Parameters<typeof asCurl>[0];

interface RequestPreviewProps {
  /** The author's choices. @param now epoch milliseconds. */
  plan: (now: number) => TestPlan;
  workspace: Workspace;
}

/** The requests as they are sent, without the key. */
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
