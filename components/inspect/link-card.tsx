import { Text, Title } from '@mantine/core';

import { useProjects } from '@/components/stores/projects';

import { readArrival } from '@/lib/proof/arrival';

import { PayloadTable } from '../preview/payload-table';
import { CopyButton, LinkLine, Notice, QrButton } from '../ui';
import styles from './inspect.module.css';
import { OnTheWay } from './on-the-way';
import { Sentences } from './sentences';
import type { InspectedLink } from './use-inspection';
import {
  characters,
  formatWords,
  harmlessWords,
  mendedWords,
  standingWords,
  verdictWords,
} from './words';

interface LinkCardProps {
  inspected: InspectedLink;
  /** "Link 2 of 3"; absent for the only one. */
  title?: string | undefined;
}

/**
 * One link: whether it opens as it was pasted, whether PassKit would accept it, what it holds, what
 * changed it, and the repaired link.
 */
export function LinkCard({ inspected, title }: LinkCardProps) {
  const { link, changes, times, verdict } = inspected;
  const { report, projectId } = verdict;
  const project = useProjects(({ projects }) => projects.find(({ id }) => id === projectId));
  const standing = standingWords(inspected);
  const { tone, text } = standing ? mendedWords(verdict, project) : verdictWords(verdict, project);
  const harmless = harmlessWords(changes);
  const isMended = changes.length > 0;
  const isOurs = report.signature === 'valid' || (report.format === 'encrypted' && report.payload);
  const arrival = readArrival(inspected, { utm: report.utm, ownUtm: project?.utm ?? {} });
  const below = title === undefined ? 3 : 4;
  return (
    <section className={styles.card} aria-label={title ?? 'The link'}>
      {title !== undefined && (
        <Title order={3} size="h3">
          {title}
        </Title>
      )}
      {standing && (
        <Notice tone={standing.tone} title={standing.title}>
          <ul className={styles.sentences}>
            {standing.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Notice tone={tone}>{text}</Notice>
      <Text size="xs" c="dimmed" className={styles.facts}>
        {[
          formatWords(report),
          characters(link.length),
          ...(times > 1 ? [`in ${times} places`] : []),
          ...(report.url === undefined ? [] : [report.url]),
        ].join(' · ')}
      </Text>
      {report.payload && <PayloadTable payload={report.payload} />}
      {Object.keys(report.utm).length > 0 && (
        <div>
          <Title order={below} size="h3">
            UTM parameters
          </Title>
          <PayloadTable payload={report.utm} />
        </div>
      )}
      <OnTheWay
        arrival={arrival}
        others={harmless}
        project={isOurs ? project : undefined}
        isMail={changes.some(({ kind }) => kind === 'mail')}
        order={below}
      />
      {report.notes.length > 0 && (
        <Sentences order={below} title="What is odd" sentences={report.notes} />
      )}
      <div className={styles.link}>
        <LinkLine label={isMended ? 'Mended link' : 'Link'} value={link} />
        <div className={styles.buttons}>
          <CopyButton
            flex={1}
            label={isMended ? 'Copy mended link' : 'Copy link'}
            done="Link copied"
            text={link}
          />
          <QrButton link={link} />
        </div>
      </div>
    </section>
  );
}
