import { NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';

import { EMPTY_PROFILE, NOBODY, profileOf } from '@/lib/project';
import type { Project } from '@/lib/project/types';
import { useVault } from '@/components/stores/vault-view';

import { useConnection } from '@/components/stores/use-connection';
import { Section } from '../../../forms/layout';
import { useProof } from '../../../preview/use-proof';
import { useRecipients } from '../../../preview/use-recipients';
import { ProvePanel } from '../../../proof';
import { ContentBlockSection } from './content-block-section';
import type { Signing } from './signing-choice';

interface OnMoEngageProps {
  project: Project;
  /** Whether the form has unsaved edits. */
  isUnsaved: boolean;
}

interface Signer {
  signing: Signing;
  onSigning: (signing: Signing) => void;
}

/** What an author can do with a project on MoEngage itself. */
export function OnMoEngage({ project, isUnsaved, ...signer }: OnMoEngageProps & Signer) {
  const { connection } = useConnection();
  const isLocked = useVault((state) => state.isLocked);
  if (isLocked) return null;
  const isConnected = connection?.hasCampaignKey ?? false;
  return (
    <>
      {isConnected && (
        <Section
          title="Proof on MoEngage"
          lead={`MoEngage’s own engine renders the link for a recipient, signed ${
            project.signing ? 'by the content block' : 'with a throw-away secret'
          }; Passlink checks what comes back.`}
        >
          <ProofOf project={project} isUnsaved={isUnsaved} />
        </Section>
      )}
      <ContentBlockSection project={project} isConnected={isConnected} {...signer} />
    </>
  );
}

function ProofOf({ project, isUnsaved }: OnMoEngageProps) {
  const { fields } = project;
  const { isKnown, recipients, chosen, choose } = useRecipients(project.id);
  const profile = useMemo(
    () => (chosen ? profileOf(chosen, fields) : EMPTY_PROFILE),
    [chosen, fields],
  );
  const chosenId = chosen?.id ?? NOBODY.id;
  const preview = useProof(project, chosenId, isKnown ? profile : undefined);
  const recipient = preview?.status === 'sent' ? { profile, payload: preview.payload } : undefined;
  return (
    <Stack gap="md">
      <NativeSelect
        maw={360}
        label="Recipient"
        description="With the values that the popup tries them with."
        value={chosenId}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[...recipients, NOBODY].map(({ id, name }) => ({
          value: id,
          label: name.trim() || 'Without a name',
        }))}
      />
      <ProvePanel project={project} recipient={recipient} isUnsaved={isUnsaved} />
      {isUnsaved && (
        <Text size="xs" c="dimmed">
          Save the project first: what is saved is proven.
        </Text>
      )}
    </Stack>
  );
}
