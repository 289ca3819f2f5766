import { Anchor, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';

import type { Project } from '@/lib/project/types';
import { buttonHtml } from '@/lib/snippet/button';
import { WALLETS, type Wallet } from '@/lib/passkit/wallets';

import { openOptions, projectPlace } from '../open-page/pages';
import { CopyButton, failureWords, Notice } from '../ui';
import { ButtonPreview } from './button-preview';
import styles from './code.module.css';

export interface ButtonPanelProps {
  project: Project;
  /** The address of the links: `{{longURL}}&utm_source=…`. */
  reference: string;
  /** Whether the template contains the snippet that makes the link. */
  stands: boolean;
  /** Inserts the button at the caret; absent if the editor does not say where that is. */
  insert?: (wallets: Wallet[]) => void;
}

type Choice = Wallet | 'both';

const CHOICES: { value: Choice; label: string }[] = [
  { value: 'apple', label: 'Apple' },
  { value: 'google', label: 'Google' },
  { value: 'both', label: 'Both' },
];

/** A whole wallet button: its preview, and its HTML for the template. */
export function ButtonPanel({ project, reference, stands, insert }: ButtonPanelProps) {
  const [choice, setChoice] = useState<Choice>('both');
  const [failure, setFailure] = useState<string>();
  const wallets: Wallet[] = choice === 'both' ? [...WALLETS] : [choice];
  const images = project.badges ?? {};
  const html = buttonHtml({ reference, wallets, images });
  const missing = wallets.filter((wallet) => images[wallet] === undefined);
  return (
    <div className={styles.panel}>
      <SegmentedControl
        aria-label="Wallets"
        size="xs"
        fullWidth
        data={CHOICES}
        value={choice}
        onChange={(value) =>
          setChoice(CHOICES.find((each) => each.value === value)?.value ?? 'both')
        }
      />
      <ButtonPreview wallets={wallets} images={images} />
      {missing.length > 0 && (
        <Text size="xs" c="dimmed">
          {missing.length === WALLETS.length || wallets.length === 1
            ? 'Drawn as text, which every mail program shows. '
            : 'One is drawn as text, which every mail program shows. '}
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => void openOptions(projectPlace(project.id))}
          >
            Use badge images instead
          </Anchor>
        </Text>
      )}
      {!stands && (
        <Text size="xs" c="dimmed">
          Links to {reference}, so the template needs the snippet at its top, too.
        </Text>
      )}
      <Group gap="xs">
        {insert && (
          <Button variant="default" size="xs" onClick={() => insert(wallets)}>
            Insert at the cursor
          </Button>
        )}
        <CopyButton
          size="xs"
          label="Copy button HTML"
          done="Button HTML copied."
          text={html}
          onFailure={(error) => setFailure(failureWords(error))}
        />
      </Group>
      {failure !== undefined && <Notice tone="error">Not copied. {failure}</Notice>}
    </div>
  );
}
