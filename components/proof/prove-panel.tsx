import { Button, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';

import type { Profile } from '@/lib/jinja/types';
import type { Payload } from '@/lib/passkit';
import type { Project } from '@/lib/project/types';
import {
  engineLines,
  type EngineProof,
  proofSummary,
  STYLE_NAMES,
  verdictOf,
} from '@/lib/proof/engine';
import type { SnippetStyle } from '@/lib/snippet/types';

import { Disclosure, Notice } from '../ui';
import styles from './proof.module.css';
import { useEngineProof } from './use-engine-proof';

interface ProvePanelProps {
  project: Project;
  /**
   * The recipient to prove it for, and the data of their pass; undefined if they would get none.
   */
  recipient: { profile: Profile; payload: Payload } | undefined;
  /** Whether the shown project differs from the saved one, which is the one that is proven. */
  isUnsaved?: boolean;
}

/** The proof of the project's link on MoEngage's own engine, and a button to prove it again. */
export function ProvePanel({ project, recipient, isUnsaved = false }: ProvePanelProps) {
  const { proof, isOutdated, isBusy, refusal, failure, prove } = useEngineProof(project);
  return (
    <div className={styles.panel}>
      <div className={styles.line}>
        <Summary proof={proof} isOutdated={isOutdated} />
        <Button
          size="compact-xs"
          variant="light"
          loading={isBusy}
          disabled={!recipient || isUnsaved || !project.hasSecret}
          onClick={() => {
            if (recipient) void prove(recipient.profile, recipient.payload);
          }}
        >
          {proof ? 'Prove again' : 'Prove on MoEngage'}
        </Button>
      </div>
      {!recipient && (
        <Text size="xs" c="dimmed">
          Choose a recipient who would be sent to: a proof needs a link.
        </Text>
      )}
      {refusal && (
        <Notice tone="error" title={refusal.title}>
          {refusal.next}
        </Notice>
      )}
      {failure !== undefined && <Notice tone="error">{failure}</Notice>}
      {proof && !isBusy && (
        <Details proof={proof} isSignedByBlock={project.signing === 'content-block'} />
      )}
    </div>
  );
}

function Summary({ proof, isOutdated }: { proof: EngineProof | undefined; isOutdated: boolean }) {
  const [now] = useState(() => Date.now());
  if (!proof) {
    return (
      <p className={styles.summary}>
        <IconCircleDashed size={16} aria-hidden />
        <span>Not proven on MoEngage yet</span>
      </p>
    );
  }
  const verdict = verdictOf(proof);
  const isGood = verdict === 'all' && !isOutdated;
  const Icon = isGood ? IconCircleCheck : verdict === 'none' ? IconCircleX : IconCircleDashed;
  return (
    <p className={styles.summary} data-verdict={isOutdated ? 'outdated' : verdict}>
      <Icon size={16} aria-hidden />
      <span>
        {proofSummary(proof, now)}
        {isOutdated && '; the project has changed since'}
      </span>
    </p>
  );
}

function Details({ proof, isSignedByBlock }: { proof: EngineProof; isSignedByBlock: boolean }) {
  const problems = problemsOf(proof);
  return (
    <>
      {problems.length > 0 && (
        <Notice tone={verdictOf(proof) === 'none' ? 'error' : 'warning'}>
          <ul className={styles.problems}>
            {problems.map(({ where, what }) => (
              <li key={where}>
                <strong>{where}:</strong> {what}
              </li>
            ))}
          </ul>
          {adviceOn(proof, isSignedByBlock)}
        </Notice>
      )}
      <Disclosure label="What MoEngage’s engine does">
        <ul className={styles.facts}>
          {engineLines(proof.engine).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

/** What to do about a failed proof. */
function adviceOn(proof: EngineProof, isSignedByBlock: boolean): string | undefined {
  const { hash } = proof.engine;
  if (hash !== 'failed' && hash.reading !== 'hmac') {
    return 'PassKit refuses links that are signed like this. Do not send them; ask MoEngage how convertToSHA256 hashes with a secret.';
  }
  switch (verdictOf(proof)) {
    case 'all':
      return undefined;
    case 'some':
      return 'Passlink inserts only what MoEngage gets right from now on.';
    case 'none':
      return isSignedByBlock
        ? 'Look whether the content block is there, live and up to date. If it is, have it hold all of the code instead.'
        : undefined;
  }
}

/** What is wrong, and in which styles. A problem of all styles is listed once. */
function problemsOf({ styles }: EngineProof): { where: string; what: string }[] {
  const entries = Object.entries(styles) as [SnippetStyle, EngineProof['styles'][SnippetStyle]][];
  const wrong = entries.flatMap(([style, result]) =>
    result.status === 'proven' ? [] : [{ where: STYLE_NAMES[style], what: result.what }],
  );
  const [first] = wrong;
  const isTheSame =
    wrong.length === entries.length && wrong.every(({ what }) => what === first?.what);
  return first && isTheSame ? [{ where: 'Everywhere', what: first.what }] : wrong;
}
