import { Anchor, Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import { sendMessage } from '@/lib/messages';
import type { ContentBlockState } from '@/lib/moengage/content-block-state';
import type { Project } from '@/lib/project/types';
import { contentBlockUse } from '@/lib/snippet/content-block';

import { Section } from '../../options/form/layout';
import { hrefOf } from '../../options/route';
import { ContentBlockSteps } from '../../snippet/content-block-steps';
import { CopyButton, CopyIconButton, Disclosure, failureWords, Notice } from '../../ui';
import styles from '../moengage.module.css';
import { useContentBlock } from './use-content-block';

interface ContentBlockSectionProps {
  project: Project;
  /** Whether MoEngage can be asked; else it is copied and pasted. */
  isConnected: boolean;
}

/** The project's code in one content block of MoEngage, so that the secret stands in one place. */
export function ContentBlockSection({ project, isConnected }: ContentBlockSectionProps) {
  const byHand = (
    <Disclosure label="By hand" startsOpen={!isConnected}>
      <div className={styles.byHand}>
        <ContentBlockSteps variable={project.variable} />
        <CopyCode project={project} />
      </div>
    </Disclosure>
  );
  return (
    <Section
      title="Content block"
      lead="Keeps the code and its secret in one place of MoEngage. Templates carry a short reference, and a new secret is changed once."
    >
      {isConnected ? (
        <OnMoEngage project={project} />
      ) : (
        <Text size="sm">
          <Anchor
            href={hrefOf({ page: 'moengage', part: 'connection' })}
            inherit
            underline="always"
          >
            Connect MoEngage
          </Anchor>{' '}
          with a campaign key, and Passlink makes it for you.
        </Text>
      )}
      {byHand}
    </Section>
  );
}

function OnMoEngage({ project }: { project: Project }) {
  const { email, block, outcome, failure, busy, changeEmail, look, write } = useContentBlock(
    project.id,
  );
  const [isTried, setTried] = useState(false);
  const { label, reference } = contentBlockUse(project.variable);
  const problem = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email.trim())
    ? undefined
    : 'Write the e-mail address you use in MoEngage.';
  const put = (isDraft: boolean) => {
    setTried(true);
    if (problem === undefined) void write(isDraft);
  };
  if (!project.hasSecret) {
    return <Notice tone="info">Save the project’s secret first: the block signs with it.</Notice>;
  }
  return (
    <>
      {block === undefined || block.status === 'failed' ? (
        <>
          {block?.status === 'failed' && (
            <Notice tone="error">
              <strong>{block.title}</strong>
              <br />
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
          {needsWriting(block) && (
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
            {writings(block).map(({ words, isDraft, isMain }) => (
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
              variant={needsWriting(block) ? 'subtle' : 'default'}
              loading={busy === 'looking'}
              onClick={() => void look()}
            >
              Look again
            </Button>
          </div>
        </>
      )}
      {outcome?.status === 'failed' && (
        <Notice tone="error">
          <strong>{outcome.title}</strong>
          <br />
          {outcome.next}
        </Notice>
      )}
      {outcome && outcome.status !== 'failed' && (
        <Notice tone="success">
          {outcome.status === 'created' ? 'Created.' : 'Updated.'}{' '}
          {outcome.isDraft
            ? 'It is a draft: templates get it once it is live.'
            : 'In a link field of a template it goes by:'}{' '}
          {!outcome.isDraft && (
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

type Known = Exclude<ContentBlockState, { status: 'failed' }>;

function needsWriting(block: Known): boolean {
  return writings(block).length > 0;
}

/** What can be done about a block as it stands, the likeliest first. */
function writings(block: Known): { words: string; isDraft: boolean; isMain: boolean }[] {
  if (block.status === 'absent') {
    return [
      { words: 'Create it', isDraft: false, isMain: true },
      { words: 'Create as a draft', isDraft: true, isMain: false },
    ];
  }
  if (block.isDraft) {
    return [
      {
        words: block.isCurrent ? 'Make it live' : 'Update and make it live',
        isDraft: false,
        isMain: true,
      },
      ...(block.isCurrent ? [] : [{ words: 'Update the draft', isDraft: true, isMain: false }]),
    ];
  }
  return block.isCurrent ? [] : [{ words: 'Update it', isDraft: false, isMain: true }];
}

function stateWords(block: Known): string {
  if (block.status === 'absent') return 'not there yet.';
  const { isCurrent, isDraft, updatedAt, updatedBy } = block;
  const at = updatedAt === undefined ? Number.NaN : Date.parse(updatedAt);
  const when = Number.isNaN(at) ? '' : ` on ${DAY.format(at)}`;
  const who = updatedBy === undefined ? '' : ` by ${updatedBy}`;
  const last = when + who === '' ? '' : ` Last changed${when}${who}.`;
  const draft = isDraft ? 'a draft, which templates do not get. ' : '';
  if (isCurrent) return `${draft || 'live. '}It holds today’s code.${last}`;
  return `${draft}it differs from today’s code.${last}${
    isDraft
      ? ''
      : ' Every campaign that uses it follows an update; active flows may take half an hour.'
  }`;
}

function CopyCode({ project }: { project: Project }) {
  const [failure, setFailure] = useState<string>();
  return (
    <>
      <CopyButton
        label="Copy code"
        done="Code copied. It contains the secret."
        disabled={!project.hasSecret}
        text={async () => {
          setFailure(undefined);
          const made = await sendMessage('buildSnippet', { id: project.id, style: 'inline' });
          return made.reference;
        }}
        onFailure={(error) => setFailure(failureWords(error))}
      />
      {failure !== undefined && <Notice tone="error">Not copied. {failure}</Notice>}
    </>
  );
}

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
