import { Anchor, Stack } from '@mantine/core';
import { IconWallet } from '@tabler/icons-react';
import { useEffect } from 'react';

import { changeSettings } from '@/components/stores/projects';

import { Empty, Notice } from '../ui';
import { openOptions } from '../open-page/pages';
import styles from './popup.module.css';

const addProject = () => void openOptions('#/projects/new');

/** The same in one line, above what an open template shows even without a project. */
export function FirstProject() {
  // Replacing a recipe creates a project. The author stays on this tab, where the undo is visible.
  useEffect(() => void changeSettings({ popupTab: 'check' }), []);
  return (
    <div className={styles.access}>
      <Notice tone="info" actions={[{ label: 'Add your first project', onClick: addProject }]}>
        To put SmartPass links into this template, add the project that PassKit hands passes out
        from. What is wrong with the template already, you see below.
      </Notice>
    </div>
  );
}

/** Shown without a project: what Passlink does, and the one thing to do. */
export function NoProject({ onInspect }: { onInspect: () => void }) {
  return (
    <main className={styles.middle}>
      <Stack align="center" gap="md">
        <Empty
          icon={<IconWallet size={40} stroke={1.25} color="var(--pl-accent)" aria-hidden />}
          title="Wallet passes in your MoEngage templates"
          action={{
            label: 'Add your first project',
            onClick: addProject,
          }}
        >
          A project is what PassKit hands passes out from. Copy its command line from PassKit, and
          Passlink fills in the rest.
        </Empty>
        <Anchor component="button" type="button" size="sm" onClick={onInspect}>
          Inspect a link
        </Anchor>
      </Stack>
    </main>
  );
}
