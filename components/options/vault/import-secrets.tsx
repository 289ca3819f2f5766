import { Button, FileButton, Radio, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';

import { Disclosure, Notice } from '../../ui';
import { PassphraseField } from '../../vault';
import { textOf } from './new-passphrase';
import { ProjectChoice } from './project-choice';
import { useImport } from './use-import';
import classes from './vault.module.css';

/** Projects out of an encrypted export: look first, then take. */
export function ImportSecrets() {
  const { file, choose, preview, problem, busy, open, take } = useImport();
  return (
    <Disclosure label="Import an encrypted export">
      <div className={classes.form}>
        <FileButton accept="application/json,.json" onChange={choose} inputProps={FILE_INPUT}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
              {file ? 'Choose another file' : 'Choose a file'}
            </Button>
          )}
        </FileButton>
        {file && (
          <Text size="sm" className={classes.file}>
            <bdi>{file.name}</bdi>
          </Text>
        )}
        {file && !preview && (
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
        {preview && <Review projects={preview.projects} busy={busy} onTake={take} />}
        {problem !== undefined && <Notice tone="error">{problem}</Notice>}
      </div>
    </Disclosure>
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
    <div className={classes.card}>
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

/** The picker is opened by the button beside it, which has the name. */
const FILE_INPUT = { 'aria-label': 'Encrypted export to import' };
