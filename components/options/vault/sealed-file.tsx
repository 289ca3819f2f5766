import { Button, Radio, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';

import { Notice } from '../../ui';
import { PassphraseField } from '../../vault';
import { textOf } from './new-passphrase';
import { ProjectChoice } from './project-choice';
import { useImport } from './use-import';
import classes from './vault.module.css';

interface SealedFileProps {
  file: File;
  onDone: () => void;
}

/**
 * An encrypted export: asks for its passphrase, shows what it contains, and asks what to import.
 */
export function SealedFile({ file, onDone }: SealedFileProps) {
  const { preview, problem, busy, open, take } = useImport(file, onDone);
  return (
    <>
      {preview ? (
        <Review projects={preview.projects} busy={busy} onTake={take} />
      ) : (
        <form
          className={classes.form}
          aria-label="Open the file"
          onSubmit={(event: FormEvent<HTMLFormElement>) => {
            event.preventDefault();
            void open(textOf(new FormData(event.currentTarget), 'passphrase'));
          }}
        >
          <div className={classes.fields}>
            <PassphraseField
              name="passphrase"
              label="The file’s passphrase"
              kind="current"
              isFirst
            />
          </div>
          <Button type="submit" loading={busy}>
            Open the file
          </Button>
        </form>
      )}
      {problem !== undefined && <Notice tone="error">{problem}</Notice>}
    </>
  );
}

interface ReviewProps {
  projects: NonNullable<ReturnType<typeof useImport>['preview']>['projects'];
  busy: boolean;
  onTake: ReturnType<typeof useImport>['take'];
}

function Review({ projects, busy, onTake }: ReviewProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(projects.map(({ id }) => id)),
  );
  const [whenKnown, setWhenKnown] = useState<'replace' | 'copy'>('replace');
  const anyKnown = projects.some(({ id, isKnown }) => isKnown && chosen.has(id));
  return (
    <div className={classes.form}>
      <ProjectChoice
        legend="What the file holds"
        projects={projects.map(({ id, name, isKnown, hasSecret }) => ({
          id,
          name,
          note: [isKnown && 'Already here', !hasSecret && 'Without a secret']
            .filter(Boolean)
            .join(' · '),
        }))}
        chosen={chosen}
        onChange={setChosen}
      />
      {anyKnown && (
        <Radio.Group
          label="Projects that are here already"
          value={whenKnown}
          onChange={(value) => setWhenKnown(value === 'copy' ? 'copy' : 'replace')}
        >
          <Stack gap="xs" mt={8}>
            <Radio value="replace" label="Replace them by the file’s" />
            <Radio value="copy" label="Keep both" />
          </Stack>
        </Radio.Group>
      )}
      <Button
        loading={busy}
        disabled={chosen.size === 0}
        onClick={() => void onTake([...chosen], whenKnown)}
      >
        {chosen.size === 1 ? 'Import 1 project' : `Import ${chosen.size} projects`}
      </Button>
    </div>
  );
}
