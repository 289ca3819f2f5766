import { SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';

import { sendMessage } from '@/lib/messages';
import type { Project } from '@/lib/project/types';

import { CopyButton, failureWords, Notice } from '../ui';
import styles from './code.module.css';
import { CodeView } from './code-view';
import { ExplainedView } from './explained-view';
import { type MaskedSnippet, maskedSnippet } from './mask-snippet';

export interface CodePanelProps {
  project: Project;
  /** Saves what is being edited; what is copied is made from the saved project. */
  settle: () => Promise<boolean>;
}

type Style = 'quoted' | 'inline';
type View = 'explained' | 'code';

const STYLES: { value: Style; label: string }[] = [
  { value: 'quoted', label: 'E-mail template' },
  { value: 'inline', label: 'Push or SMS field' },
];

const VIEWS: { value: View; label: string }[] = [
  { value: 'explained', label: 'Explained' },
  { value: 'code', label: 'Code' },
];

/** The code that goes into MoEngage, with or without what it means, and a way to copy it. */
export function CodePanel({ project, settle }: CodePanelProps) {
  const [style, setStyle] = useState<Style>('quoted');
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
        data={STYLES}
        value={style}
        onChange={(value) => setStyle(value === 'inline' ? 'inline' : 'quoted')}
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
      <Text size="xs" c="dimmed">
        {style === 'inline'
          ? 'Goes into the link field as it is.'
          : `Goes once at the top of the template; the link field gets {{${project.variable}}}.`}{' '}
        The copy holds the secret: keep it inside MoEngage.
      </Text>
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

function masked(project: Project, style: Style): MaskedSnippet | { problem: string } {
  try {
    return maskedSnippet(project, style);
  } catch (error) {
    return { problem: failureWords(error) };
  }
}
