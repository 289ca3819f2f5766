import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';

import type { ImportedProject, ImportedProjects, Project } from '@/lib/project';
import { announce, Notice, useAttempt } from '../../ui';
import { kindLabel } from '../form/kinds';
import { readUrl } from '../form/read-url';
import { saveProject } from '../../stores/change-projects';
import classes from './import-panel.module.css';

interface ImportReviewProps {
  fileName: string;
  read: ImportedProjects;
  onImported: (projects: Project[]) => void;
  onCancel: () => void;
}

/** Shows what a file would add and what was refused, before anything is changed. */
export function ImportReview({ fileName, read, onImported, onCancel }: ImportReviewProps) {
  const { projects, problems } = read;
  const [done, setDone] = useState<Project[]>([]);
  const { isBusy: saving, failure, run } = useAttempt();
  const left = projects.slice(done.length);
  const start = () =>
    run(async () => {
      const imported = [...done];
      for (const { draft } of left) {
        imported.push(await saveProject(draft, {}));
        // After a failure, another attempt continues here and adds nothing twice.
        setDone([...imported]);
      }
      announce(`${count(imported.length)} imported`);
      onImported(imported);
    });
  return (
    <section aria-labelledby="import" className={classes.panel}>
      <Stack gap="md">
        <div>
          <Title order={2} id="import">
            {projects.length > 0 ? `Import ${count(projects.length)}` : 'Nothing to import'}
          </Title>
          <Text size="sm" c="dimmed" className={classes.file}>
            {fileName}
          </Text>
        </div>
        {projects.length > 0 && (
          <ul className={classes.drafts}>
            {projects.map((project) => (
              <li key={project.draft.name}>
                <ImportLine {...project} />
              </li>
            ))}
          </ul>
        )}
        {problems.length > 0 && (
          <Notice tone={projects.length > 0 ? 'warning' : 'error'}>
            {problems.map((problem) => (
              <div key={problem}>{problem}</div>
            ))}
          </Notice>
        )}
        {failure && (
          <Notice tone="error">
            {count(left.length)} not imported. {failure}
          </Notice>
        )}
        <Group gap="sm">
          {projects.length > 0 && (
            <Button onClick={() => void start()} loading={saving}>
              {failure ? 'Try again' : `Import ${count(left.length)}`}
            </Button>
          )}
          <Button variant="default" onClick={onCancel} disabled={saving}>
            {projects.length > 0 ? 'Cancel' : 'Close'}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

/** One project in the file, and what of it is renamed because of existing projects. */
function ImportLine({ draft, nameInFile, variableInFile }: ImportedProject) {
  return (
    <>
      <bdi>{draft.name}</bdi>{' '}
      <span className={classes.facts}>
        {kindLabel(draft.kind)} · {readUrl(draft.url).code}
      </span>
      {draft.name !== nameInFile && (
        <div className={classes.renamed}>
          Renamed: there is a “<bdi>{nameInFile}</bdi>” already
        </div>
      )}
      {draft.variable !== variableInFile && (
        <div className={classes.renamed}>
          Its template variable is now <code>{draft.variable}</code>: another project has{' '}
          <code>{variableInFile}</code>
        </div>
      )}
    </>
  );
}

function count(projects: number): string {
  return projects === 1 ? '1 project' : `${projects} projects`;
}
