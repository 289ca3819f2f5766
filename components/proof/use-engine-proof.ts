import { useEffect, useState } from 'react';

import type { Profile } from '@/lib/jinja/types';
import { sendMessage } from '@/lib/messages';
import type { MoEngageFailure } from '@/lib/moengage/api';
import type { Payload } from '@/lib/passkit';
import type { Project } from '@/lib/project/types';
import { type EngineProof, fingerprintOf } from '@/lib/proof/engine';
import { proofsItem } from '@/lib/storage/proofs';

import { entryOf, useStored } from '../stores/use-stored';
import { useAttempt } from '../ui';

/** A project's last proof on MoEngage's engine, and a function to make a new one. */
export function useEngineProof(project: Project) {
  const [fingerprint, setFingerprint] = useState<string>();
  const [refusal, setRefusal] = useState<MoEngageFailure>();
  const { isBusy, failure, run } = useAttempt();
  const { id } = project;
  const stored = entryOf(useStored(proofsItem) ?? {}, id);
  /** The background's answer; shown until storage has a newer one. */
  const [answered, setAnswered] = useState<{
    id: string;
    proof: EngineProof;
    before: EngineProof | undefined;
  }>();
  const isLatest = answered?.id === id && answered.before === stored;
  const proof = isLatest ? answered.proof : stored;

  useEffect(() => {
    let gone = false;
    const compute = async () => {
      const own = await fingerprintOf(project);
      if (!gone) setFingerprint(own);
    };
    void compute();
    return () => {
      gone = true;
    };
  }, [project]);

  const prove = (profile: Profile, payload: Payload) => {
    setRefusal(undefined);
    return run(async () => {
      const { UserAttribute: user = {}, EventAttribute: event = {} } = profile;
      const attributes = { user, event };
      const outcome = await sendMessage('proveOnMoEngage', { id, attributes, payload });
      if (outcome.status === 'failed') setRefusal(outcome);
      else setAnswered({ id, proof: outcome.proof, before: stored });
    });
  };

  return {
    proof,
    /** Whether the project has changed since it was proven. */
    isOutdated:
      proof !== undefined && fingerprint !== undefined && proof.fingerprint !== fingerprint,
    isBusy,
    refusal,
    failure,
    prove,
  };
}
