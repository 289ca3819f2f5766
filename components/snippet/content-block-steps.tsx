import { Text } from '@mantine/core';

import { contentBlockOf, type Project } from '@/lib/project';

import { CopyIconButton } from '../ui';
import styles from './code.module.css';

/** How to keep the secret in one place on MoEngage, and what each template holds then. */
export function ContentBlockSteps({ project }: { project: Project }) {
  const { label, reference } = contentBlockOf(project);
  return (
    <div className={styles.steps}>
      <Text size="xs" c="dimmed">
        Keeps the secret in one place: when it changes, you paste the new code there, and every
        template follows.
      </Text>
      <ol>
        <li>
          In MoEngage make a content block of type Text with this label, and paste the code into it:
          <Piece text={label} name="label" />
        </li>
        {project.signing ? (
          <li>Insert into templates as usual: what Passlink puts there has this block sign.</li>
        ) : (
          <li>
            In each template the link field gets this, and nothing else is needed:
            <Piece text={reference} name="reference" />
          </li>
        )}
      </ol>
      {!project.signing && (
        <Text size="xs" c="dimmed">
          MoEngage does not say whether event and campaign attributes reach content blocks. Where
          your fields use them, send yourself a test first.
        </Text>
      )}
    </div>
  );
}

/** A short text to copy, on a line of its own. */
export function Piece({ text, name }: { text: string; name: string }) {
  return (
    <span className={styles.copied}>
      <code dir="ltr">{text}</code>
      <CopyIconButton label={`Copy the ${name}`} text={text} />
    </span>
  );
}
