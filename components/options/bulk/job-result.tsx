import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

import { privateFile } from '@/lib/bulk/job/leftovers';

import { Section } from '../../forms/layout';
import { announce, Notice } from '../../ui';
import classes from './bulk.module.css';
import { closeFile } from './file-store';
import { dismissJob, type Done } from './job-store';
import { download } from './save-place';
import { duration, linksFileName, number, refusedFileName, rows, whereWords } from './words';

/** With fewer rows, the speed cannot be measured. */
const MANY = 1000;

/** Shows what was signed, what was not, and where both files are. */
export function JobResult({ job, name }: { job: Done; name: string }) {
  const { progress, checked, refusals, seconds, isSaved } = job;
  const [failure, setFailure] = useState('');
  const signed = progress.rows - progress.refused;
  const told = `${rows(signed)} signed in ${duration(seconds)}`;
  useEffect(() => announce(told), [told]);
  const save = async (file: string, as: string) => {
    try {
      download(await privateFile(file), as);
    } catch {
      setFailure('The file is no longer there. Sign the rows again.');
    }
  };
  return (
    <Stack gap="lg">
      {signed > 0 ? (
        <Notice tone="success">
          {told}
          {signed >= MANY && `, ${number(signed / seconds)} a second`}.{' '}
          {checked === 1 ? 'One of them was' : `${number(checked)} of them were`} made again by the
          browser’s own cryptography and agreed.
          {isSaved && ' They are in the file that you chose.'}
        </Notice>
      ) : (
        <Notice tone="error">No row could be signed.</Notice>
      )}
      {progress.refused > 0 && (
        <Section
          title={`${rows(progress.refused)} refused`}
          lead="They are not in the file with the links. Their own file has each as it stood, behind its row number and the reason: mend it and sign it here."
        >
          <ul className={classes.reasons}>
            {refusals.reasons.map(({ why, count }) => (
              <li key={why}>
                {why}{' '}
                <Text span size="sm" c="dimmed">
                  {rows(count)}
                  {whereWords(why, count, refusals.first)}
                </Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {failure !== '' && <Notice tone="error">{failure}</Notice>}
      <Group gap="sm">
        {!isSaved && signed > 0 && (
          <Button onClick={() => void save(job.links, linksFileName(name))}>Download links</Button>
        )}
        {progress.refused > 0 && (
          <Button variant="default" onClick={() => void save(job.refused, refusedFileName(name))}>
            Download refused rows
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => {
            dismissJob();
            closeFile();
          }}
        >
          Sign another file
        </Button>
      </Group>
    </Stack>
  );
}
