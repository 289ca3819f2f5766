import { Text } from '@mantine/core';
import { IconBan, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react';

import { recordIdIn } from '@/lib/passkit';
import type { PreviewResult } from '@/lib/proof/preview';
import type { Project } from '@/lib/project/types';

import { CopyIconButton, DRAFT_PASSES, LinkLine, Notice, QrButton } from '../ui';
import { PayloadTable } from './payload-table';
import styles from './preview.module.css';

interface ProofViewProps {
  proof: PreviewResult;
  project: Pick<Project, 'hasSecret' | 'kind' | 'fillsExternalId'>;
}

/** Old Internet Explorer and Outlook accept 2,083 characters; nothing else in use accepts fewer. */
const LONG_LINK = 2000;

/** The result for one recipient. */
export function ProofView({ proof, project }: ProofViewProps) {
  switch (proof.status) {
    case 'failed':
      return <Notice tone="error">{proof.message}</Notice>;
    case 'suppressed':
      return (
        <p className={styles.verdict} data-sent={false}>
          <IconBan size={16} aria-hidden />
          <span>Will not be sent: {proof.reasons.join('; ')}</span>
        </p>
      );
    case 'sent':
      return (
        <>
          <p className={styles.verdict} data-sent>
            <IconCircleCheck size={16} aria-hidden />
            <span>Will be sent</span>
          </p>
          <PayloadTable payload={proof.payload} />
          {proof.link !== undefined && (
            <LinkLine label="Link of this recipient" value={proof.link}>
              <CopyIconButton label="Copy link" text={proof.link} done="Link copied" />
              <QrButton link={proof.link} variant="subtle" />
            </LinkLine>
          )}
          <div className={styles.facts}>
            <Text component="p" size="xs" className={styles.signature}>
              <IconShieldCheck size={16} aria-hidden />
              {project.hasSecret
                ? 'Signature valid'
                : 'Signature valid, tried with a throw-away secret'}
            </Text>
            <Text component="p" size="xs" c="dimmed" m={0}>
              {characters(proof.length)}
            </Text>
          </div>
          {project.fillsExternalId || recordIdIn(proof.payload, project.kind) !== undefined ? (
            <Text size="xs" c="dimmed">
              Opened again, this link shows the same pass. {DRAFT_PASSES}
            </Text>
          ) : (
            <Notice tone="warning">
              Each time this link is opened, PassKit makes another pass. {DRAFT_PASSES}
            </Notice>
          )}
          {proof.length > LONG_LINK && (
            <Notice tone="warning">
              Some mail clients cut links longer than {characters(LONG_LINK)}. Leave out a field, or
              shorten a text.
            </Notice>
          )}
        </>
      );
  }
}

function characters(count: number): string {
  return `${count.toLocaleString('en')} characters`;
}
