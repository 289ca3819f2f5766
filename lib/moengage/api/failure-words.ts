import { adviceFor } from './advice';
import type { Failure } from './types';

/** Why a request to MoEngage failed and what to do, in the author's words. Safe to store. */
export interface FailureWords {
  kind: string;
  title: string;
  next: string;
}

/** The outcome of a request that failed. */
export interface MoEngageFailure extends FailureWords {
  status: 'failed';
}

/** Puts a failure into the author's words. */
export function wordsForFailure(failure: Failure): FailureWords {
  return { kind: failure.kind, ...adviceFor(failure) };
}

/** Puts a failure into the author's words, as the outcome of a request. */
export function failed(failure: Failure): MoEngageFailure {
  return { status: 'failed', ...wordsForFailure(failure) };
}
