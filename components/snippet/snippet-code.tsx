import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';

import { sendMessage } from '@/lib/messages';
import type { Project } from '@/lib/project/types';

import { CodeBox, CopyButton, Disclosure, failureWords, Notice } from '../ui';
import { maskedSnippet } from './mask-snippet';
import styles from './snippet.module.css';

interface SnippetCodeProps {
  project: Project;
  /** Saves what is being edited; what is copied is made from the saved project. */
  settle: () => Promise<boolean>;
}

type Style = 'quoted' | 'inline';

const STYLES: { value: Style; label: string }[] = [
  { value: 'quoted', label: 'E-mail template' },
  { value: 'inline', label: 'Push or SMS field' },
];

/** The machinery, for whoever wants to see it: closed at first, the secret never shown. */
export function SnippetCode(props: SnippetCodeProps) {
  return (
    <Disclosure label="Show code">
      <Code {...props} />
    </Disclosure>
  );
}

function Code({ project, settle }: SnippetCodeProps) {
  const [style, setStyle] = useState<Style>('quoted');
  const [failure, setFailure] = useState<string>();
  const code = masked(project, style);
  if ('problem' in code) return <Notice tone="error">{code.problem}</Notice>;
  return (
    <div className={styles.section}>
      <SegmentedControl
        aria-label="Where the code goes"
        size="xs"
        fullWidth
        data={STYLES}
        value={style}
        onChange={(value) => setStyle(value === 'inline' ? 'inline' : 'quoted')}
      />
      <CodeBox label="Code with the secret hidden" value={code.text} />
      <Text size="xs" c="dimmed">
        {style === 'inline'
          ? 'Goes into the link field as it is.'
          : `Goes once at the top of the template; the link field gets {{${project.variable}}}.`}{' '}
        The copy holds the secret: keep it inside MoEngage.
      </Text>
      <CopyButton
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

function masked(project: Project, style: Style): { text: string } | { problem: string } {
  try {
    return { text: maskedSnippet(project, style) };
  } catch (error) {
    return { problem: failureWords(error) };
  }
}
