import { Title } from '@mantine/core';

import styles from './inspect.module.css';

/** A link with thousands of odd parameters must not fill the screen. */
const SHOWN_AT_MOST = 20;

interface SentencesProps {
  title: string;
  /** The level of its heading. */
  order: 3 | 4;
  sentences: readonly string[];
}

/** A short list under a heading. */
export function Sentences({ title, order, sentences }: SentencesProps) {
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
