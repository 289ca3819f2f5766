import { useEffect, useState } from 'react';

import type { Profile } from '@/lib/jinja/types';
import { sendMessage } from '@/lib/messages';
import type { MoEngageFailure } from '@/lib/moengage/api';
import type { Payload } from '@/lib/passkit';
import type { Project } from '@/lib/project/types';
import { fingerprintOf, type EngineProof } from '@/lib/proof/engine';
import { readProof, watchProof } from '@/lib/storage/proofs';

import { useAttempt } from '../ui';

/** A project's last proof on MoEngage's engine, and a way to make a new one. */
export function useEngineProof(project: Project) {
  const [proof, setProof] = useState<EngineProof>();
  const [fingerprint, setFingerprint] = useState<string>();
  const [refusal, setRefusal] = useState<MoEngageFailure>();
  const { isBusy, failure, run } = useAttempt();
  const { id } = project;

  useEffect(() => {
    let gone = false;
    const show = (found: EngineProof | undefined) => {
      if (!gone) setProof(found);
    };
    const stop = watchProof(id, show);
    const load = async () => show(await readProof(id));
    void load();
    return () => {
      gone = true;
      stop();
    };
  }, [id]);

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
      else setProof(outcome.proof);
    });
  };

  return {
    proof,
    /** The project is not what it was when it was proven. */
    isOutdated:
      proof !== undefined && fingerprint !== undefined && proof.fingerprint !== fingerprint,
    isBusy,
    refusal,
    failure,
    prove,
  };
}
