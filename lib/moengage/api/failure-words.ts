import { adviceFor } from './advice';
import type { Failure } from './types';

/** Why MoEngage did not do something, and what to do, in the author's words. Safe to store. */
export interface FailureWords {
  kind: string;
  title: string;
  next: string;
}

/** The outcome of something that MoEngage did not do. */
export interface MoEngageFailure extends FailureWords {
  status: 'failed';
}

/** A failure in the author's words. */
export function wordsForFailure(failure: Failure): FailureWords {
  return { kind: failure.kind, ...adviceFor(failure) };
}

/** The same as the outcome of something. */
export function failed(failure: Failure): MoEngageFailure {
  return { status: 'failed', ...wordsForFailure(failure) };
}
