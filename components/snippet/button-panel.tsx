import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Anchor, Button, Checkbox, Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';

import type { Project } from '@/lib/project/types';
import { buttonHtml } from '@/lib/snippet/button';
import { WALLETS, type Wallet } from '@/lib/passkit/wallets';
import { buttonSettingsItem } from '@/lib/storage/storage';
import { useStoredEntry } from '@/components/stores/use-stored';

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
  insert?: (button: ButtonChoice) => void;
  /** The template stands in the drag-and-drop editor, whose HTML block strips `clicktracking`. */
  dragAndDrop: boolean;
}

/** What the author has chosen for a button. */
export interface ButtonChoice {
  wallets: Wallet[];
  clickTracking?: 'off';
}

type Choice = Wallet | 'both';

const TRACKED: { clickTracking?: 'off' } = {};

const UNTRACKED =
  'clicktracking="off": MoEngage counts no clicks on it and adds no UTM parameters. The drag-and-drop editor removes this; whether “Auto-format HTML code” does is not documented, so click it in a test send.';

const CHOICES: { value: Choice; label: string }[] = [
  { value: 'apple', label: 'Apple' },
  { value: 'google', label: 'Google' },
  { value: 'both', label: 'Both' },
];

/** A whole wallet button: its preview, and its HTML for the template. */
export function ButtonPanel(props: ButtonPanelProps) {
  const { project, reference, stands, insert, dragAndDrop } = props;
  const settings = useStoredEntry(buttonSettingsItem, project.id, TRACKED);
  const [choice, setChoice] = useState<Choice>('both');
  const [failure, setFailure] = useState<string>();
  const wallets: Wallet[] = choice === 'both' ? [...WALLETS] : [choice];
  const { badges: images = {}, kind } = project;
  const isUntracked = !dragAndDrop && settings.value?.clickTracking === 'off';
  const chosen: ButtonChoice = { wallets, ...(isUntracked && { clickTracking: 'off' }) };
  const html = buttonHtml({ reference, images, kind, ...chosen });
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
      <ButtonPreview wallets={wallets} images={images} kind={kind} />
      {missing.length > 0 && (
        <Text size="xs" c="dimmed">
          {missing.length === wallets.length
            ? 'A text link, because Apple and Google allow no buttons but their own badges. '
            : 'One badge, and a text link for the other wallet. '}
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() => void openOptions(projectPlace(project.id))}
          >
            {missing.length === wallets.length ? 'Use their badges' : 'Add the other badge'}
          </Anchor>
        </Text>
      )}
      {!stands && (
        <Text size="xs" c="dimmed">
          Links to {reference}, so the template needs the snippet at its top, too.
        </Text>
      )}
      {!dragAndDrop && (
        <Checkbox
          size="xs"
          label="Deliver the link as it is"
          description={UNTRACKED}
          checked={isUntracked}
          onChange={({ currentTarget: { checked } }) =>
            settings.change(checked ? { clickTracking: 'off' } : TRACKED)
          }
        />
      )}
      <Group gap="xs">
        {insert && (
          <Button variant="default" size="xs" onClick={() => insert(chosen)}>
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
