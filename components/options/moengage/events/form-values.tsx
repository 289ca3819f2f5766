import { Text } from '@mantine/core';
import { useState } from 'react';

import { sendMessage } from '@/lib/messages';

import { CopyButton, CopyIconButton, failureWords, Notice } from '../../../ui';
import { ConnectLink } from '../connect-link';
import styles from './events.module.css';

/** A value from the connection, to copy; or a link to the connection if there is none. */
export function Known({ text }: { text: string | undefined }) {
  if (text === undefined) return <ConnectFirst />;
  return (
    <div className={styles.value}>
      <code dir="ltr">{text}</code>
      <CopyIconButton label={`Copy ${text}`} text={text} />
    </div>
  );
}

/** Copies the key to the clipboard without showing it. */
export function CopyKey() {
  const [failure, setFailure] = useState<string>();
  return (
    <>
      <CopyButton
        size="xs"
        label="Copy the Data API key"
        done="Copied. The clipboard holds your key now."
        text={async () => {
          setFailure(undefined);
          return sendMessage('revealKey', { which: 'dataKey' });
        }}
        onFailure={(error) => setFailure(failureWords(error))}
      />
      {failure !== undefined && <Notice tone="error">Not copied. {failure}</Notice>}
    </>
  );
}

/** Says where the values come from. */
export function ConnectFirst() {
  return (
    <Text size="sm" c="dimmed">
      Stands here once you <ConnectLink>connect MoEngage</ConnectLink>.
    </Text>
  );
}
