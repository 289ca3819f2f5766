import type { MoEngageFailure } from '../../moengage/api';
import type { Proof } from './types';

/** MoEngage's answer, or why it could not be asked. */
export type ProveOutcome = { status: 'asked'; proof: Proof } | MoEngageFailure;
