import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';

import type { Project, ProjectDraft } from '@/lib/project';
import { useVault } from '../../stores/vault-view';
import { Notice } from '../../ui';
import type { UnsavedDraft } from '@/lib/storage/storage';
import { UnlockHere } from '../../vault/unlock-here';
import { ImportLink } from './import-link';
import { NewProjectFields } from './new-project-fields';
import classes from './new-project-form.module.css';
import { PasteBox } from './paste-box';
import { useNewProject } from './use-new-project';

interface NewProjectFormProps {
  first?: boolean;
  empty: ProjectDraft;
  unsaved: UnsavedDraft | null;
  onCreated: (project: Project) => void;
  onImport?: (file: File | null) => void;
}

/** A box to paste into, which fills in the fields below; they can also be filled in by hand. */
export function NewProjectForm(props: NewProjectFormProps) {
  const { first = false, empty, unsaved, onCreated, onImport } = props;
  const making = useNewProject(empty, unsaved, onCreated);
  const isLocked = useVault((state) => state.isLocked);
  const [byHand, setByHand] = useState(unsaved !== null);
  const [resumed, setResumed] = useState(unsaved !== null);
  return (
    <Stack gap="xl">
      <div>
        <Title order={1}>{first ? 'Add your first project' : 'Add project'}</Title>
        <Text c="dimmed">
          A project is one membership program or coupon campaign in PassKit. Passlink makes its
          SmartPass links.
        </Text>
      </div>
      {resumed && (
        <Notice
          tone="info"
          actions={[
            {
              label: 'Start over',
              onClick: () => {
                making.startOver();
                setResumed(false);
                setByHand(false);
              },
            },
          ]}
        >
          What you entered before is still here.
          {making.secretLost && ' A secret is never kept before it is saved: enter it again.'}
        </Notice>
      )}
      <div>
        {!byHand && <PasteBox onRead={making.fill} />}
        <Group gap="lg" mt="sm">
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              setByHand(!byHand);
              making.showFields();
            }}
          >
            {byHand ? 'Paste a command line' : 'Enter by hand'}
          </Anchor>
          {onImport && <ImportLink onImport={onImport} />}
        </Group>
        {!making.open && (
          <Text size="sm" c="dimmed" mt="xl" className={classes.promise}>
            <IconLock size={16} aria-hidden className={classes.lock} />
            Everything you enter stays on this computer. Secrets are stored encrypted.
          </Text>
        )}
      </div>
      {/* Outside the form, because forms cannot be nested. */}
      {making.open && isLocked && <UnlockHere />}
      {making.open && <NewProjectFields making={making} cancellable={!first} />}
    </Stack>
  );
}
