import { Text } from '@mantine/core';

import type { ConnectionTest, KeyName, KeyVerdict } from '@/lib/moengage/connection';

import { Notice } from '../../../ui';

/** The keys' names and purposes. */
export const KEYS: Record<KeyName, { label: string; serves: string }> = {
  dataKey: { label: 'Data API key', serves: 'test events' },
  campaignKey: { label: 'Campaign key', serves: 'proofs and content blocks' },
};

/** MoEngage's answer to each key, and what to do if it refused one. */
export function KeyVerdicts({ test }: { test: ConnectionTest }) {
  return (
    <>
      <KeyLine name="dataKey" verdict={test.dataKey} at={test.at} />
      <KeyLine name="campaignKey" verdict={test.campaignKey} at={test.at} />
    </>
  );
}

function KeyLine({ name, verdict, at }: { name: KeyName; verdict: KeyVerdict; at: number }) {
  const { label, serves } = KEYS[name];
  if (verdict.status === 'absent') {
    return (
      <Notice tone="info">
        No {label.toLowerCase().replace('api', 'API')} yet: {serves} need one.
      </Notice>
    );
  }
  if (verdict.status === 'failed') {
    return (
      <Notice tone="error" title={`${label}: ${verdict.title}`}>
        {verdict.next}
      </Notice>
    );
  }
  return (
    <Notice tone="success">
      {label} works.{' '}
      <Text span size="sm" c="dimmed">
        Tested {WHEN.format(at)}
      </Text>
    </Notice>
  );
}

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
