import { Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ComponentType } from 'react';

import { hrefOf, MOENGAGE_PARTS, type MoEngagePart } from '../../stores/route';
import { ConnectionPart } from './connection/connection-part';
import { EventsPart } from './events/events-part';
import styles from './moengage.module.css';
import { SegmentsPart } from './segments/segments-part';
import { TestEventsPart } from './test-events/test-events-part';

const PARTS: Record<MoEngagePart, { label: string; Part: ComponentType }> = {
  connection: { label: 'Connection', Part: ConnectionPart },
  events: { label: 'Pass events', Part: EventsPart },
  test: { label: 'Test events', Part: TestEventsPart },
  segments: { label: 'Segments', Part: SegmentsPart },
};

/** Everything between Passlink and the author's own MoEngage workspace. */
export function MoEngagePage({ part }: { part: MoEngagePart }) {
  const { label, Part } = PARTS[part];
  useDocumentTitle(`${label} · MoEngage · Passlink`);
  return (
    <Stack gap="xl">
      <div>
        <Title order={1}>MoEngage</Title>
        <Text c="dimmed" maw={560}>
          Bring pass events into your workspace, and have MoEngage itself prove your links. Passlink
          sends nothing there before you ask for it.
        </Text>
      </div>
      <nav aria-label="MoEngage" className={styles.parts}>
        {MOENGAGE_PARTS.map((each) => (
          <a
            key={each}
            href={hrefOf({ page: 'moengage', part: each })}
            className={styles.part}
            aria-current={each === part ? 'page' : undefined}
          >
            {PARTS[each].label}
          </a>
        ))}
      </nav>
      <Part />
    </Stack>
  );
}
