import { Anchor, Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import type { BulkPlan, LinkFormat } from '@/lib/bulk';
import { utmQuery } from '@/lib/passkit';
import { draftOf, type Project } from '@/lib/project';

import { fieldLabel } from '../../mapping';
import { failureWords, Notice, useAttempt } from '../../ui';
import classes from './bulk.module.css';
import { DialectFields } from './dialect-fields';
import { saveProject } from '../../stores/change-projects';
import { fileProblems } from './file-problems';
import { closeFile, setColumn, takeSuggestions, useFile } from './file-store';
import { runJob } from './job-store';
import { type PassIdColumn, passIdColumn } from './pass-id-column';
import { PreviewTable } from './preview-table';
import { askForPlace } from './save-place';
import { linksFileName, size } from './words';

/** Shows the file and what will be signed, before signing starts. */
export function FileReview({ project }: { project: Project }) {
  const { file, name, opened, matches, columns } = useFile();
  const formats = formatsOf(project);
  const [format, setFormat] = useState<LinkFormat>(formats[0] ?? 'hashed');
  const [refusesDoubtful, setRefusesDoubtful] = useState(true);
  const [keepsEmpty, setKeepsEmpty] = useState(false);
  const [failure, setFailure] = useState('');
  if (!file || !opened) return null;
  const problems = fileProblems({ opened, matches, columns });
  const { hints } = problems;
  const passId = passIdColumn({ opened, matches, columns }, project.kind, project.fillsExternalId);
  const blockers = [...problems.blockers, ...(passId.blocker ? [passId.blocker] : [])];
  const suggested = matches.filter(
    ({ suggestion }, at) => suggestion && columns[at] === null && !columns.includes(suggestion),
  );

  const sign = async () => {
    setFailure('');
    try {
      const place = await askForPlace(file, linksFileName(name));
      if (place.kind === 'nowhere') return;
      const plan: BulkPlan = {
        dialect: opened.dialect,
        columns,
        url: project.url,
        format,
        utm: format === 'hashed' ? utmQuery(project.utm) : '',
        refusesDoubtful,
        keepsEmpty,
      };
      runJob(project.id, file, plan, place.kind === 'file' ? place.handle : undefined);
    } catch (error) {
      setFailure(failureWords(error));
    }
  };

  return (
    <Stack gap="lg">
      <Group justify="space-between" gap="sm">
        <Text fw={600} className={classes.fileName}>
          <bdi>{name || 'Pasted rows'}</bdi>{' '}
          <Text span size="sm" c="dimmed">
            {size(file.size)} · {columns.length === 1 ? '1 column' : `${columns.length} columns`}
          </Text>
        </Text>
        <Anchor component="button" type="button" size="sm" onClick={closeFile}>
          Choose another file
        </Anchor>
      </Group>
      <DialectFields dialect={opened.dialect} />
      {suggested.length > 0 && (
        <Notice
          tone="info"
          actions={[
            {
              label: suggested.length === 1 ? 'Use it' : `Use all ${suggested.length}`,
              onClick: takeSuggestions,
            },
          ]}
        >
          {suggested.length === 1
            ? 'One column is called almost like a field of PassKit’s.'
            : `${suggested.length} columns are called almost like fields of PassKit’s.`}
        </Notice>
      )}
      <PreviewTable opened={opened} matches={matches} columns={columns} kind={project.kind} />
      {passId.warning !== undefined && (
        <PassIdWarning project={project} {...passId} warning={passId.warning} />
      )}
      {hints.length > 0 && (
        <ul className={classes.hints}>
          {hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
      {formats.length > 1 && (
        <SegmentedControl
          aria-label="Link format"
          className={classes.start}
          data={[
            { value: 'hashed', label: 'Signed' },
            { value: 'encrypted', label: 'Encrypted' },
          ]}
          value={format}
          onChange={(value) => setFormat(value === 'encrypted' ? 'encrypted' : 'hashed')}
        />
      )}
      <Checkbox
        label="Refuse rows with values that PassKit may not take"
        description="They go into a file of their own, with the reasons."
        checked={refusesDoubtful}
        onChange={(event) => setRefusesDoubtful(event.currentTarget.checked)}
      />
      <Checkbox
        label="Put empty cells into the pass too"
        description="As PassKit’s own tool does. Otherwise they are left out, and links are shorter."
        checked={keepsEmpty}
        onChange={(event) => setKeepsEmpty(event.currentTarget.checked)}
      />
      {blockers.map((blocker) => (
        <Notice key={blocker} tone="warning">
          {blocker}
        </Notice>
      ))}
      {failure !== '' && <Notice tone="error">{failure}</Notice>}
      <Button className={classes.start} disabled={blockers.length > 0} onClick={() => void sign()}>
        Sign every row
      </Button>
    </Stack>
  );
}

interface PassIdWarningProps extends Pick<PassIdColumn, 'candidate' | 'isLacking'> {
  project: Project;
  warning: string;
}

/** Says what opening the links again does, with the column or the setting that mends it. */
function PassIdWarning({ project, warning, candidate, isLacking }: PassIdWarningProps) {
  const { failure, run } = useAttempt();
  const use = candidate?.fields.map((field) => ({
    label: `Use “${candidate.name}” as ${fieldLabel(field)}`,
    onClick: () => setColumn(candidate.at, field),
  }));
  const filledIn = {
    label: 'This project fills it in by itself',
    onClick: () =>
      void run(async () => {
        await saveProject({ ...draftOf(project), fillsExternalId: true }, {}, project.id);
      }),
  };
  return (
    <Notice tone="warning" actions={[...(use ?? []), ...(isLacking ? [filledIn] : [])]}>
      {warning}
      {failure !== undefined && ` Not saved. ${failure}`}
    </Notice>
  );
}

function formatsOf({ hasSecret, hasEncryptionKey }: Project): LinkFormat[] {
  return [
    ...(hasSecret ? (['hashed'] as const) : []),
    ...(hasEncryptionKey ? (['encrypted'] as const) : []),
  ];
}
