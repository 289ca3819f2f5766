import { Text } from '@mantine/core';

import type { Project } from '@/lib/project/types';

import { Section } from '../../options/form/layout';
import { ContentBlockSteps } from '../../snippet/content-block-steps';
import { Disclosure } from '../../ui';
import { ConnectLink } from '../connect-link';
import styles from '../moengage.module.css';
import { CopyCode } from './copy-code';
import { LiveBlock } from './live-block';

interface ContentBlockSectionProps {
  project: Project;
  /** Whether MoEngage can be asked; else it is copied and pasted. */
  isConnected: boolean;
}

/** The project's code in one content block of MoEngage, so that the secret stands in one place. */
export function ContentBlockSection({ project, isConnected }: ContentBlockSectionProps) {
  const byHand = (
    <Disclosure label="By hand" startsOpen={!isConnected}>
      <div className={styles.byHand}>
        <ContentBlockSteps variable={project.variable} />
        <CopyCode project={project} />
      </div>
    </Disclosure>
  );
  return (
    <Section
      title="Content block"
      lead="Keeps the code and its secret in one place of MoEngage. Templates carry a short reference, and a new secret is changed once."
    >
      {isConnected ? (
        <LiveBlock project={project} />
      ) : (
        <Text size="sm">
          <ConnectLink>Connect MoEngage</ConnectLink> with a campaign key, and Passlink makes it for
          you.
        </Text>
      )}
      {byHand}
    </Section>
  );
}
