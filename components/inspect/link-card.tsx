import { Text, Title } from '@mantine/core';

import { useProjects } from '@/components/stores/projects';

import { PayloadTable } from '../preview/payload-table';
import { CopyButton, LinkLine, Notice, QrButton } from '../ui';
import styles from './inspect.module.css';
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
      {harmless.length > 0 && (
        <Sentences order={below} title="What happened to it" sentences={harmless} />
      )}
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

/** A link with thousands of odd parameters must not fill the screen. */
const SHOWN_AT_MOST = 20;

interface SentencesProps {
  title: string;
  /** The level of its heading. */
  order: 3 | 4;
  sentences: readonly string[];
}

function Sentences({ title, order, sentences }: SentencesProps) {
  const more = sentences.length - SHOWN_AT_MOST;
  return (
    <div>
      <Title order={order} size="h3">
        {title}
      </Title>
      <ul className={styles.sentences}>
        {sentences.slice(0, SHOWN_AT_MOST).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {more > 0 && <li>And {more.toLocaleString('en')} more.</li>}
      </ul>
    </div>
  );
}
