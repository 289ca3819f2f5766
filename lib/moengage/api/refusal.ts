import { adviceFor } from './advice';
import type { Failure } from './types';

/** Why MoEngage did not do something, and what to do, in the author's words. Safe to store. */
export interface Refusal {
  kind: string;
  title: string;
  next: string;
}

/** A refusal as the outcome of something. */
export interface Refused extends Refusal {
  status: 'failed';
}

/** A failure in the author's words. */
export function refusalOf(failure: Failure): Refusal {
  return { kind: failure.kind, ...adviceFor(failure) };
}

/** The same as the outcome of something. */
export function refused(failure: Failure): Refused {
  return { status: 'failed', ...refusalOf(failure) };
}
