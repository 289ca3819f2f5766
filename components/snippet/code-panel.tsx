import { SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';

import { sendMessage } from '@/lib/messages';
import { contentBlockOf, type Project } from '@/lib/project';

import { holdsSecret } from '@/lib/snippet/signed-link';

import { CopyButton, failureWords, Notice } from '../ui';
import styles from './code.module.css';
import { CodeView } from './code-view';
import { ContentBlockSteps } from './content-block-steps';
import { ExplainedView } from './explained-view';
import {
  maskedContentBlock,
  type MaskedSnippet,
  maskedSnippet,
  maskedSuffix,
} from './mask-snippet';
import { WhatsAppSteps } from './whatsapp-steps';

export interface CodePanelProps {
  project: Project;
  /** Saves pending edits, because the copied code is made from the saved project. */
  settle: () => Promise<boolean>;
}

type Place = 'template' | 'field' | 'whatsapp' | 'content-block';
type View = 'explained' | 'code';

const PLACES: { value: Place; label: string }[] = [
  { value: 'template', label: 'E-mail' },
  { value: 'field', label: 'Push or SMS' },
  { value: 'whatsapp', label: 'WhatsApp button' },
  { value: 'content-block', label: 'Content block' },
];

const VIEWS: { value: View; label: string }[] = [
  { value: 'explained', label: 'Explained' },
  { value: 'code', label: 'Code' },
];

/** The code for MoEngage, with or without explanations, and a button to copy it. */
export function CodePanel({ project, settle }: CodePanelProps) {
  const [place, setPlace] = useState<Place>('template');
  const [view, setView] = useState<View>('explained');
  const [failure, setFailure] = useState<string>();
  const snippet = useMemo(() => masked(project, place), [project, place]);
  if ('problem' in snippet) return <Notice tone="error">{snippet.problem}</Notice>;
  return (
    <div className={styles.panel}>
      <SegmentedControl
        aria-label="Where the code goes"
        size="xs"
        fullWidth
        withItemsBorders={false}
        className={styles.places}
        data={PLACES}
        value={place}
        onChange={setPlace}
      />
      {place === 'whatsapp' && <WhatsAppSteps project={project} />}
      <SegmentedControl
        aria-label="How the code is shown"
        size="xs"
        data={VIEWS}
        value={view}
        onChange={(value) => setView(value === 'code' ? 'code' : 'explained')}
        className={styles.views}
      />
      {view === 'explained' ? (
        <ExplainedView lines={snippet.lines} />
      ) : (
        <CodeView code={snippet.code} />
      )}
      {place !== 'whatsapp' && <WhereTo place={place} project={project} />}
      <CopyButton
        className={styles.copy}
        label="Copy code"
        done={holdsSecret(snippet.code) ? 'Code copied. It contains the secret.' : 'Code copied.'}
        disabled={!project.hasSecret}
        text={async () => {
          setFailure(undefined);
          await settle();
          return codeFor(project.id, place);
        }}
        onFailure={(error) => setFailure(failureWords(error))}
      />
      {failure !== undefined && <Notice tone="error">Not copied. {failure}</Notice>}
    </div>
  );
}

async function codeFor(id: string, place: Place): Promise<string> {
  if (place === 'content-block') return sendMessage('buildContentBlock', { id });
  if (place === 'whatsapp') return sendMessage('buildSuffixSnippet', { id });
  if (place === 'field')
    return (await sendMessage('buildSnippet', { id, style: 'inline' })).reference;
  return (await sendMessage('buildSnippet', { id, style: 'quoted' })).block;
}

function WhereTo({ place, project }: { place: Exclude<Place, 'whatsapp'>; project: Project }) {
  if (place === 'content-block') return <ContentBlockSteps project={project} />;
  return (
    <Text size="xs" c="dimmed">
      {place === 'field'
        ? 'Goes into the link field as it is.'
        : `Goes once at the top of the template; the link field gets {{${project.variable}}}.`}{' '}
      {project.signing === undefined
        ? 'The copy holds the secret: keep it inside MoEngage.'
        : `The content block ${contentBlockOf(project).label} signs: it has to be there.`}
    </Text>
  );
}

function masked(project: Project, place: Place): MaskedSnippet | { problem: string } {
  try {
    if (place === 'content-block') return maskedContentBlock(project);
    if (place === 'whatsapp') return maskedSuffix(project);
    return maskedSnippet(project, place === 'field' ? 'inline' : 'quoted');
  } catch (error) {
    return { problem: failureWords(error) };
  }
}
