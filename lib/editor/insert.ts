import type { Snippet } from '../snippet/types';
import type { PageRunner } from './run';
import type { InsertOutcome } from './types';

/** The styles an insertion tries, in this order: the first whose read-back holds wins. */
export type InsertStyle = 'quoted' | 'quoteless';

export interface InsertRequest {
  run: PageRunner;
  /** Frame ids, the one that has (or last had) the focus first; see `framesOf`. */
  frames: readonly number[];
  /** The template variable that holds the link: a block of the same variable is replaced. */
  variable: string;
  build: (style: InsertStyle) => Snippet | Promise<Snippet>;
}

/** What undo needs. Holds snippet text, secret included: keep it in the background's memory. */
export interface InsertionRecord {
  frameId: number;
  variable: string;
}

export interface Insertion {
  outcome: InsertOutcome;
  /** There when the outcome is `inserted`. */
  record?: InsertionRecord;
}

/** Puts the block at the top of the template and the reference into the focused link field. */
export async function insertSnippet(request: InsertRequest): Promise<Insertion> {
  void request;
  return { outcome: { status: 'refused', reason: 'no-template', message: '' } };
}
