import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import { contentBlockOf, type Project } from '@/lib/project';

import { CopyIconButton, Notice } from '../../../ui';
import styles from '../moengage.module.css';
import { stateWords, writings } from './block-words';
import { useContentBlock } from './use-content-block';

/** The block's state on MoEngage, and what to do about it. */
export function LiveBlock({ project }: { project: Project }) {
  const { email, block, outcome, failure, busy, changeEmail, look, write } = useContentBlock(
    project.id,
  );
  const [isTried, setTried] = useState(false);
  const { label, reference } = contentBlockOf(project);
  const problem = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim())
    ? undefined
    : 'Write the e-mail address you use in MoEngage.';
  const put = (isDraft: boolean) => {
    setTried(true);
    if (problem === undefined) void write(isDraft);
  };
  const toWrite = block && block.status !== 'failed' ? writings(block) : [];
  if (!project.hasSecret) {
    return <Notice tone="info">Save the project’s secret first: the block signs with it.</Notice>;
  }
  return (
    <>
      {block === undefined || block.status === 'failed' ? (
        <>
          {block?.status === 'failed' && (
            <Notice tone="error" title={block.title}>
              {block.next}
            </Notice>
          )}
          <div>
            <Button variant="default" loading={busy === 'looking'} onClick={() => void look()}>
              Look on MoEngage
            </Button>
          </div>
        </>
      ) : (
        <>
          <Text size="sm">
            <code>{label}</code>: {stateWords(block)}
          </Text>
          {toWrite.length > 0 && (
            <TextInput
              maw={360}
              type="email"
              label="Your e-mail in MoEngage"
              description="MoEngage notes who made the block."
              value={email}
              error={isTried ? problem : undefined}
              onChange={(event) => changeEmail(event.currentTarget.value)}
            />
          )}
          <div className={styles.actions}>
            {toWrite.map(({ words, isDraft, isMain }) => (
              <Button
                key={words}
                variant={isMain ? 'filled' : 'default'}
                loading={busy === 'writing'}
                onClick={() => put(isDraft)}
              >
                {words}
              </Button>
            ))}
            <Button
              variant={toWrite.length > 0 ? 'subtle' : 'default'}
              loading={busy === 'looking'}
              onClick={() => void look()}
            >
              Look again
            </Button>
          </div>
        </>
      )}
      {outcome?.status === 'failed' && (
        <Notice tone="error" title={outcome.title}>
          {outcome.next}
        </Notice>
      )}
      {outcome && outcome.status !== 'failed' && (
        <Notice tone="success">
          {outcome.status === 'created' ? 'Created.' : 'Updated.'}{' '}
          {outcome.isDraft
            ? 'It is a draft: templates get it once it is live.'
            : project.signing
              ? 'What Passlink inserts has it sign. Templates that have the code already change when you insert again.'
              : 'In a link field of a template it goes by:'}{' '}
          {!outcome.isDraft && !project.signing && (
            <>
              <code dir="ltr">{reference}</code>{' '}
              <CopyIconButton label="Copy the reference" text={reference} />
            </>
          )}
        </Notice>
      )}
      {failure !== undefined && <Notice tone="error">{failure}</Notice>}
    </>
  );
}
