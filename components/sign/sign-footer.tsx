import { Anchor, Button, Text } from '@mantine/core';
import { Fragment } from 'react';

import { fieldLabel } from '../mapping';
import type { OpenPage } from '../open-page/use-open-page';
import { CopyButton, LinkLine, Notice, QrButton } from '../ui';
import { OpenLink } from './open-link';
import type { PassIdState } from './pass-id';
import styles from './sign.module.css';
import { useInsertLink } from './use-insert-link';
import type { SignedLink } from './use-signed-link';

interface SignFooterProps {
  signed: SignedLink;
  /** Whether the link is for the form's current values; an older one must not be copied. */
  isCurrent: boolean;
  /** How the link is made, "Signed with SHA-256". */
  made: string;
  /** Required fields that are still empty. */
  lacking: readonly string[];
  /** What the link does when it is opened again. */
  passId: PassIdState;
  /** Brings a field into the form, and the focus into it. */
  onFillIn: (field: string) => void;
  page: OpenPage;
  onTryAgain: () => void;
  /** Called when the link is copied, opened or inserted. */
  onTaken: (link: string) => void;
}

const LIST = new Intl.ListFormat('en');

/** The current link and what to do with it. */
export function SignFooter(props: SignFooterProps) {
  const { signed, isCurrent, made, lacking, passId, page, onFillIn, onTryAgain, onTaken } = props;
  const link = signed.status === 'signed' ? signed.link : '';
  const isNotReady = link === '' || !isCurrent;
  const { line, insert } = useInsertLink(page);
  return (
    <div className={styles.footer}>
      {line && (
        <Notice tone={line.tone} shape="bar" {...(line.actions && { actions: line.actions })}>
          {line.text}
        </Notice>
      )}
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
      {link !== '' && (
        <Text size="xs" c="dimmed">
          {made} · {link.length.toLocaleString('en')} characters
        </Text>
      )}
      {link !== '' && lacking.length > 0 && (
        <Text component="output" display="block" size="xs" c="var(--pl-warning)">
          Still empty: {LIST.format(lacking.map(fieldLabel))}
        </Text>
      )}
      {link !== '' && passId.problem !== undefined && (
        <Text component="output" display="block" size="xs" c="var(--pl-warning)">
          {passId.problem}{' '}
          {passId.adds.map((field, at) => (
            <Fragment key={field}>
              {at > 0 && ' · '}
              <Anchor component="button" type="button" size="xs" onClick={() => onFillIn(field)}>
                Fill in {fieldLabel(field)}
              </Anchor>
            </Fragment>
          ))}
        </Text>
      )}
      <div className={styles.buttons}>
        <CopyButton
          variant="filled"
          flex="1 0 auto"
          label="Copy link"
          done="Link copied"
          text={async () => {
            onTaken(link);
            return link;
          }}
          disabled={isNotReady}
        />
        {insert && (
          <Button
            variant="default"
            disabled={isNotReady}
            onClick={() => {
              onTaken(link);
              insert(link);
            }}
          >
            Insert
          </Button>
        )}
        <OpenLink
          link={link}
          again={passId.again}
          disabled={isNotReady}
          onOpen={() => onTaken(link)}
        />
        <QrButton link={link} disabled={isNotReady} />
      </div>
    </div>
  );
}
