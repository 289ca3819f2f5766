import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';

import type { PageReport } from '@/lib/editor/types';
import { describePage } from '@/lib/shape/describe-page';

import { CopyButton, failureWords, Notice, useFocusAtFirst, Waiting } from '../ui';
import { downloadText } from '../ui/controls/download-text';
import styles from './popup.module.css';

interface PageShapeProps {
  tabId: number;
  found: PageReport;
  onBack: () => void;
}

type State = { step: 'reading' } | { step: 'read'; text: string } | { step: 'unreadable' };

/** What the page is made of, for an author whose template Passlink does not see: to read and save. */
export function PageShape({ tabId, found, onBack }: PageShapeProps) {
  const [state, setState] = useState<State>({ step: 'reading' });
  const [failure, setFailure] = useState<string>();
  const title = useFocusAtFirst<HTMLHeadingElement>(true);
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const shape = await describePage(tabId, found).catch(() => undefined);
      if (!isWanted) return;
      setState(
        shape ? { step: 'read', text: JSON.stringify(shape, null, 1) } : { step: 'unreadable' },
      );
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [tabId, found]);
  return (
    <main className={styles.main}>
      <Stack className={styles.shape} gap="sm">
        <Anchor component="button" type="button" size="sm" onClick={onBack} ta="start">
          Back
        </Anchor>
        <h2 className={styles.title} ref={title} tabIndex={-1}>
          The shape of this page
        </h2>
        {state.step === 'reading' && <Waiting label="Looking at the page" rows={6} />}
        {state.step === 'unreadable' && (
          <Notice tone="error">
            This page cannot be read. Open the campaign in MoEngage, then open Passlink there again.
          </Notice>
        )}
        {state.step === 'read' && (
          <>
            <Text size="sm">
              This is how the page is built: its fields, buttons, editors and frames. Texts, values,
              names and addresses are left out; only their lengths are in it. Save the file and send
              it with your report.
            </Text>
            <Textarea
              aria-label="The page’s shape"
              className={styles.shapeText ?? ''}
              classNames={{ input: styles.shapeCode ?? '', wrapper: styles.shapeText ?? '' }}
              value={state.text}
              readOnly
              spellCheck={false}
            />
            <Group gap="xs">
              <Button
                size="xs"
                onClick={() => downloadText(state.text, 'passlink-page-shape', 'json')}
              >
                Save as file
              </Button>
              <CopyButton
                size="xs"
                label="Copy"
                done="Copied."
                text={state.text}
                onFailure={(error) => setFailure(failureWords(error))}
              />
            </Group>
            {failure !== undefined && <Notice tone="error">Not copied. {failure}</Notice>}
          </>
        )}
      </Stack>
    </main>
  );
}
