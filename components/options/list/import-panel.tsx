import { Button, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';

import { type ImportedProjects, importProjects, type Project } from '@/lib/project';
import { useProjects } from '../../stores/projects';
import { useVault } from '../../stores/vault-view';
import { isSealedExport } from '@/lib/vault/sealed-format';
import { lazyPart, Waiting } from '../../ui';
import { UnlockHere } from '../../vault/unlock-here';
import classes from './import-panel.module.css';
import { ImportReview } from './import-review';
import { MissingSecrets } from './missing-secrets';

const SealedFile = lazyPart(
  async () => (await import('../vault/sealed-file')).SealedFile,
  <Waiting label="Opening the file" rows={2} />,
);

interface ImportPanelProps {
  file: File;
  onClose: () => void;
}

/** An import, from the file to the secrets that the file could not hold. */
export function ImportPanel({ file, onClose }: ImportPanelProps) {
  const [read, setRead] = useState<ImportedProjects | 'sealed'>();
  const [imported, setImported] = useState<Project[]>();
  useEffect(() => {
    let gone = false;
    const show = (result: ImportedProjects | 'sealed') => {
      if (!gone) setRead(result);
    };
    const existing = useProjects.getState().projects;
    file.text().then(
      (text) => show(isSealedExport(text) ? 'sealed' : importProjects(text, existing)),
      () => show({ projects: [], problems: ['The file could not be read. Choose it again.'] }),
    );
    return () => {
      gone = true;
    };
  }, [file]);

  if (imported) return <MissingSecrets projects={imported} onClose={onClose} />;
  if (!read) return <Waiting label="Reading the file" rows={2} />;
  if (read === 'sealed') return <SealedPanel file={file} onClose={onClose} />;
  return (
    <ImportReview fileName={file.name} read={read} onImported={setImported} onCancel={onClose} />
  );
}

/** An import of an export with secrets; it goes into the vault. */
function SealedPanel({ file, onClose }: ImportPanelProps) {
  const isLocked = useVault((state) => state.isLocked);
  return (
    <section aria-labelledby="import" className={classes.panel}>
      <Stack gap="md" align="flex-start">
        <div>
          <Title order={2} id="import">
            Import an encrypted export
          </Title>
          <Text size="sm" c="dimmed" className={classes.file}>
            <bdi>{file.name}</bdi>
          </Text>
        </div>
        {isLocked ? <UnlockHere /> : <SealedFile file={file} onDone={onClose} />}
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Stack>
    </section>
  );
}
