import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';

import { openOptions, projectPlace } from '../popup/pages';
import { FootResult } from './foot-result';
import styles from './snippet.module.css';
import { type FootRequest, referenceTo, useFoot } from './use-foot';

/** The next step, always in sight: into the template, or else to the clipboard. */
export function SnippetFoot({ project, page, settle }: FootRequest) {
  const { state, insert, undo, copyBlock, copyReference } = useFoot({ project, page, settle });
  const { report, tabId } = page;
  const inTemplate = report?.status === 'template' && tabId !== undefined;
  const stands = report?.status === 'template' && report.blocks.includes(project.variable);
  const openSettings = () => void openOptions(projectPlace(project.id));
  const insertHere = () => {
    if (tabId !== undefined) void insert(tabId);
  };
  return (
    <div className={styles.foot}>
      <FootResult
        state={state}
        reference={referenceTo(project)}
        onUndo={() => void undo()}
        onCopyReference={() => void copyReference()}
        steps={{
          'add-secret': { label: 'Add the secret', onClick: openSettings },
          settings: { label: 'Open project settings', onClick: openSettings },
          'insert-again': { label: 'Insert again', onClick: insertHere },
          copy: { label: 'Copy instead', onClick: () => void copyBlock() },
        }}
      />
      <div className={styles.buttons}>
        <Button flex={1} disabled={!inTemplate || !project.hasSecret} onClick={insertHere}>
          {stands ? 'Update in template' : 'Insert into template'}
        </Button>
        <Button
          variant={inTemplate ? 'default' : 'filled'}
          disabled={!project.hasSecret}
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void copyBlock()}
        >
          Copy
        </Button>
      </div>
    </div>
  );
}
