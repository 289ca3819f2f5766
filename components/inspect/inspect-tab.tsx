import { Anchor, Text, Textarea, Title } from '@mantine/core';

import { inspectTextItem } from '@/lib/storage/storage';

import { useStoredEdit } from '../stores/use-stored';
import { Notice, Waiting } from '../ui';
import styles from './inspect.module.css';
import { LinkCard } from './link-card';
import { ShortLinks } from './on-the-way';
import { type Inspection, useInspection } from './use-inspection';

/**
 * A longer text, such as a whole mail, is searched but not kept in memory until the browser closes.
 */
const KEPT_AT_MOST = 100_000;

/** Explains any link that is pasted, alone or inside a longer text. */
export function InspectTab() {
  const { value: text, change: keep } = useStoredEdit(inspectTextItem);
  const { inspection, tryAgain } = useInspection(text ?? '');
  const change = (next: string) => keep(next, next.length > KEPT_AT_MOST ? '' : next);
  if (text === undefined) return <Waiting label="Opening what was pasted" />;
  return (
    <div className={styles.content}>
      <div className={styles.heading}>
        <Title order={2} size="h3">
          What is this link
        </Title>
        {text !== '' && (
          <Anchor component="button" type="button" size="sm" onClick={() => change('')}>
            Clear
          </Anchor>
        )}
      </div>
      <Textarea
        label="SmartPass link, or a mail with one in it"
        value={text}
        rows={4}
        classNames={{ input: styles.input }}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Result inspection={inspection} onTryAgain={tryAgain} />
    </div>
  );
}

function Result({
  inspection,
  onTryAgain,
}: {
  inspection: Inspection | undefined;
  onTryAgain: () => void;
}) {
  if (!inspection) return null;
  switch (inspection.status) {
    case 'empty':
      return (
        <Text size="sm" c="dimmed">
          Paste it here to see what the link holds, whether its signature is right, which project
          signed it, and what a mail tool did to it. Nothing is opened, so no pass is created.
        </Text>
      );
    case 'shortened':
      return <ShortLinks hosts={inspection.hosts} />;
    case 'nothing':
      return (
        <Notice tone="warning">
          No SmartPass link is in this. One looks like https://pub1.pskt.io/c/… with data behind it.
          A link that only counts clicks hides where it leads: take the link from the template, or
          the source of the mail as it was sent.
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="error" actions={[{ label: 'Try again', onClick: onTryAgain }]}>
          {inspection.message}
        </Notice>
      );
    case 'done': {
      const { links } = inspection;
      return links.map((inspected, index) => (
        <LinkCard
          key={inspected.link}
          inspected={inspected}
          title={links.length > 1 ? `Link ${index + 1} of ${links.length}` : undefined}
        />
      ));
    }
  }
}
