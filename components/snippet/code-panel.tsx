import { SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';

import { sendMessage } from '@/lib/messages';
import type { Project } from '@/lib/project/types';

import { CopyButton, failureWords, Notice } from '../ui';
import styles from './code.module.css';
import { CodeView } from './code-view';
import { ContentBlockSteps } from './content-block-steps';
import { ExplainedView } from './explained-view';
import { type MaskedSnippet, maskedSnippet } from './mask-snippet';

export interface CodePanelProps {
  project: Project;
  /** Saves what is being edited; what is copied is made from the saved project. */
  settle: () => Promise<boolean>;
}

type Place = 'template' | 'field' | 'content-block';
type View = 'explained' | 'code';

const PLACES: { value: Place; label: string }[] = [
  { value: 'template', label: 'E-mail' },
  { value: 'field', label: 'Push or SMS' },
  { value: 'content-block', label: 'Content block' },
];

const STYLES: Record<Place, 'quoted' | 'inline'> = {
  template: 'quoted',
  field: 'inline',
  'content-block': 'inline',
};

const VIEWS: { value: View; label: string }[] = [
  { value: 'explained', label: 'Explained' },
  { value: 'code', label: 'Code' },
];

/** The code that goes into MoEngage, with or without what it means, and a way to copy it. */
export function CodePanel({ project, settle }: CodePanelProps) {
  const [place, setPlace] = useState<Place>('template');
  const style = STYLES[place];
  const [view, setView] = useState<View>('explained');
  const [failure, setFailure] = useState<string>();
  const snippet = useMemo(() => masked(project, style), [project, style]);
  if ('problem' in snippet) return <Notice tone="error">{snippet.problem}</Notice>;
  return (
    <div className={styles.panel}>
      <SegmentedControl
        aria-label="Where the code goes"
        size="xs"
        fullWidth
        data={PLACES}
        value={place}
        onChange={setPlace}
      />
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
      <WhereTo place={place} variable={project.variable} />
      <CopyButton
        className={styles.copy}
        label="Copy code"
        done="Code copied. It contains the secret."
        disabled={!project.hasSecret}
        text={async () => {
          setFailure(undefined);
          await settle();
          const { block, reference } = await sendMessage('buildSnippet', {
            id: project.id,
            style,
          });
          return style === 'inline' ? reference : block;
        }}
        onFailure={(error) => setFailure(failureWords(error))}
      />
      {failure !== undefined && <Notice tone="error">Not copied. {failure}</Notice>}
    </div>
  );
}

function WhereTo({ place, variable }: { place: Place; variable: string }) {
  if (place === 'content-block') return <ContentBlockSteps variable={variable} />;
  return (
    <Text size="xs" c="dimmed">
      {place === 'field'
        ? 'Goes into the link field as it is.'
        : `Goes once at the top of the template; the link field gets {{${variable}}}.`}{' '}
      The copy holds the secret: keep it inside MoEngage.
    </Text>
  );
}

function masked(project: Project, style: 'quoted' | 'inline'): MaskedSnippet | { problem: string } {
  try {
    return maskedSnippet(project, style);
  } catch (error) {
    return { problem: failureWords(error) };
  }
}
