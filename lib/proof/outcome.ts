import type { Proof } from './types';

/** What asking MoEngage for a proof came to. */
export type ProveOutcome =
  | { status: 'asked'; proof: Proof }
  /** MoEngage could not be asked; why, and what to do, in the author's words. */
  | { status: 'failed'; kind: string; title: string; next: string };
