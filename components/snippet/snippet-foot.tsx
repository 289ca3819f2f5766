import { Button } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';

import { ownBlocks } from '@/lib/editor/own-blocks';
import { useProjects } from '@/lib/state/projects';

import { openOptions, projectPlace } from '../popup/pages';
import { IconButton } from '../ui';
import { FootResult } from './foot-result';
import styles from './snippet.module.css';
import { type FootRequest, useFoot } from './use-foot';

/** The next step, always in sight: into the template, or else to the clipboard. */
export function SnippetFoot({ project, page, settle }: FootRequest) {
  const foot = useFoot({ project, page, settle });
  const { report, tabId } = page;
  const others = useProjects(({ projects }) => projects).filter(({ id }) => id !== project.id);
  const template = report?.status === 'template' && tabId !== undefined ? report : undefined;
  const [standing] = template ? ownBlocks(template.blocks, project, others) : [];
  const place = template?.single ? 'field' : 'template';
  const openSettings = () => void openOptions(projectPlace(project.id));
  const insertHere = () => {
    if (tabId !== undefined) void foot.insert(tabId);
  };
  const removeHere = () => {
    if (tabId !== undefined) void foot.remove(tabId);
  };
  return (
    <div className={styles.foot}>
      <FootResult
        state={foot.state}
        reference={`{{${standing?.variable ?? project.variable}}}`}
        onUndo={() => void foot.undo()}
        onCopyReference={(reference) => void foot.copyReference(reference)}
        steps={{
          'add-secret': { label: 'Add the secret', onClick: openSettings },
          settings: { label: 'Open project settings', onClick: openSettings },
          'insert-again': { label: 'Insert again', onClick: insertHere },
          'remove-again': { label: 'Remove again', onClick: removeHere },
          copy: { label: 'Copy instead', onClick: () => void foot.copySnippet() },
        }}
      />
      <div className={styles.buttons}>
        <Button flex={1} disabled={!template || !project.hasSecret} onClick={insertHere}>
          {standing ? `Update in ${place}` : `Insert into ${place}`}
        </Button>
        <Button
          variant={template ? 'default' : 'filled'}
          disabled={!project.hasSecret}
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void foot.copySnippet()}
        >
          Copy
        </Button>
        {standing && (
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
