import type { BulkPlan } from '../types';

/** Where the links go: a file that the author chose, or one of the origin's private files. */
export type Destination =
  | { kind: 'file'; handle: FileSystemFileHandle }
  | { kind: 'private'; name: string };

/** From the page to the coordinator. */
export type ToCoordinator =
  | {
      type: 'start';
      file: Blob;
      plan: BulkPlan;
      destination: Destination;
      /** The private file for refused rows. */
      refusedName: string;
      /** One port for each signer. */
      ports: MessagePort[];
    }
  | { type: 'pause' | 'resume' | 'cancel' };

/** A job's progress. */
export interface Progress {
  /** Rows that are done: signed or refused. */
  rows: number;
  refused: number;
  /** Bytes of the file that have been read. */
  bytes: number;
}

/** The reasons for refusals with the number of rows, and the first refused rows. */
export interface RefusalSummary {
  reasons: { why: string; count: number }[];
  /** The first ones. Lines are numbered as in a spreadsheet. */
  first: { line: number; why: string }[];
}

/** From the coordinator to the page. */
export type FromCoordinator =
  | { type: 'progress'; progress: Progress }
  | { type: 'done'; progress: Progress; checked: number; refusals: RefusalSummary }
  | { type: 'failed'; message: string }
  | { type: 'cancelled' };

/** From the page to a signer: where rows come from, and where the keys will come from. */
export interface ToSigner {
  plan: BulkPlan;
  port: MessagePort;
  /** The name of the channel on which the background sends the keys, once. */
  channel: string;
}

/** From a signer to the page. */
export type FromSigner =
  | { type: 'listening' }
  | { type: 'ready' }
  | { type: 'failed'; message: string };

/** From the coordinator to a signer: whole rows, and a buffer for the output to reuse. */
export interface RowsToSign {
  index: number;
  rows: Uint8Array<ArrayBuffer>;
  spare?: ArrayBuffer;
}
