import { Text } from '@mantine/core';

import { fieldLabel } from '../mapping';
import { CopyButton, LinkLine, Notice, QrButton } from '../ui';
import { OpenLink } from './open-link';
import styles from './sign.module.css';
import type { SignedLink } from './use-signed-link';

interface SignFootProps {
  signed: SignedLink;
  /** Whether it is the link of what stands in the form: another must not be handed out. */
  isCurrent: boolean;
  /** Needed fields that are still empty. */
  lacking: readonly string[];
  onTryAgain: () => void;
}

const LIST = new Intl.ListFormat('en');

/** The link as it is now, and what to do with it. */
export function SignFoot({ signed, isCurrent, lacking, onTryAgain }: SignFootProps) {
  const link = signed.status === 'signed' ? signed.link : '';
  const isNotReady = link === '' || !isCurrent;
  return (
    <div className={styles.foot}>
      {signed.status === 'failed' ? (
        <Notice tone="error" shape="bar" actions={[{ label: 'Try again', onClick: onTryAgain }]}>
          {signed.message}
        </Notice>
      ) : (
        <LinkLine
          label="Signed link"
          value={link}
          placeholder="Fill in a field, and the link appears here"
        />
      )}
      {link !== '' && lacking.length > 0 && (
        <Text component="output" display="block" size="xs" c="var(--pl-warning)">
          Still empty: {LIST.format(lacking.map(fieldLabel))}
        </Text>
      )}
      <div className={styles.buttons}>
        <CopyButton
          variant="filled"
          flex={1}
          label="Copy link"
          done="Link copied"
          text={link}
          disabled={isNotReady}
        />
        <OpenLink link={link} disabled={isNotReady} />
        <QrButton link={link} disabled={isNotReady} />
      </div>
    </div>
  );
}
