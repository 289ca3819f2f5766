import { Button } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import type { Project } from '@/lib/project/types';

import { openOptions, projectPlace } from '../open-page/pages';
import { IconButton } from '../ui';
import { ActionResult } from './action-result';
import styles from './snippet.module.css';
import type { SnippetActions } from './use-snippet-actions';

interface SnippetFooterProps {
  project: Project;
  actions: SnippetActions;
  /** Passlink is at work in all versions of the message. */
  isBusy: boolean;
  /** What can be done in all versions. */
  children: ReactNode;
}

/** The next step, always visible: insert into the template, or copy. */
export function SnippetFooter({ project, actions, isBusy, children }: SnippetFooterProps) {
  const { template, stands } = actions;
  const place = template?.single ? 'field' : 'template';
  const openSettings = () => void openOptions(projectPlace(project.id));
  const insertHere = () => void actions.insert();
  const removeHere = () => void actions.remove();
  return (
    <div className={styles.footer}>
      <ActionResult
        state={actions.state}
        reference={actions.reference}
        onUndo={() => void actions.undo()}
        onCopyReference={(reference) => void actions.copyReference(reference)}
        steps={{
          'add-secret': { label: 'Add the secret', onClick: openSettings },
          settings: { label: 'Open project settings', onClick: openSettings },
          'insert-again': { label: 'Insert again', onClick: insertHere },
          'insert-anyway': {
            label: 'Insert anyway',
            onClick: () => void actions.insert('rewrite'),
          },
          'remove-again': { label: 'Remove again', onClick: removeHere },
          visual: { label: 'Insert in visual mode', onClick: () => void actions.insert('visual') },
          copy: { label: 'Copy instead', onClick: () => void actions.copySnippet() },
        }}
      />
      {children}
      <div className={styles.buttons}>
        <Button flex={1} disabled={!template || !project.hasSecret || isBusy} onClick={insertHere}>
          {stands ? `Update in ${place}` : `Insert into ${place}`}
        </Button>
        <Button
          variant={template ? 'default' : 'filled'}
          disabled={!project.hasSecret}
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void actions.copySnippet()}
        >
          Copy
        </Button>
        {stands && (
          <IconButton
            label={`Remove from ${place}`}
            variant="default"
            size={36}
            onClick={removeHere}
          >
            <IconTrash size={16} aria-hidden />
          </IconButton>
        )}
      </div>
    </div>
  );
}
