import { Text } from '@mantine/core';

import type { Project } from '@/lib/project/types';

import { Section } from '../../../forms/layout';
import { ContentBlockSteps } from '../../../snippet/content-block-steps';
import { Disclosure, DRAFT_PASSES, Notice } from '../../../ui';
import { ConnectLink } from '../connect-link';
import styles from '../moengage.module.css';
import { CopyCode } from './copy-code';
import { LiveBlock } from './live-block';
import { type Signing, SigningChoice } from './signing-choice';

interface ContentBlockSectionProps {
  project: Project;
  /**
   * Whether MoEngage is connected. Without a connection, the author copies and pastes the block.
   */
  isConnected: boolean;
  /** The edited choice. The block's text is made from the saved project. */
  signing: Signing;
  onSigning: (signing: Signing) => void;
}

/**
 * The project's code, or only what signs, in one content block, so that the secret is in one place.
 */
export function ContentBlockSection(props: ContentBlockSectionProps) {
  const { project, isConnected, signing, onSigning } = props;
  return (
    <Section
      title="Content block"
      lead="Keeps the secret in one place of MoEngage, where a new one is changed once."
    >
      <SigningChoice signing={signing} onChange={onSigning} />
      {signing === project.signing ? (
        <SavedBlock project={project} isConnected={isConnected} />
      ) : (
        <Text size="sm" c="dimmed">
          Save the project to go on: what goes to MoEngage is made from what is saved.
        </Text>
      )}
    </Section>
  );
}

function SavedBlock({
  project,
  isConnected,
}: Pick<ContentBlockSectionProps, 'project' | 'isConnected'>) {
  return (
    <>
      {project.signing && (
        <Notice tone="warning">
          MoEngage does not say whether a block sees what its template has set. Where it does not,
          recipients get no message, and MoEngage’s report counts them with the reason.{' '}
          {isConnected
            ? 'Make the block, then prove the link above before you send.'
            : `Send yourself a test before you send. ${DRAFT_PASSES}`}
        </Notice>
      )}
      {isConnected ? (
        <LiveBlock key={project.signing} project={project} />
      ) : (
        <Text size="sm">
          <ConnectLink>Connect MoEngage</ConnectLink> with a campaign key, and Passlink makes it for
          you.
        </Text>
      )}
      <Disclosure label="By hand" startsOpen={!isConnected}>
        <div className={styles.byHand}>
          <ContentBlockSteps project={project} />
          <CopyCode project={project} />
        </div>
      </Disclosure>
    </>
  );
}
