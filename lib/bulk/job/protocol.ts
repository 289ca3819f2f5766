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
      /** The private file that refused rows go to. */
      refusedName: string;
      /** One to each signer. */
      ports: MessagePort[];
    }
  | { type: 'pause' | 'resume' | 'cancel' };

/** How far a job is. */
export interface Progress {
  /** Rows read and answered for: signed or refused. */
  rows: number;
  refused: number;
  /** Of the file. */
  bytes: number;
}

/** Why so many rows were refused, and some of them. */
export interface RefusalSummary {
  reasons: { why: string; count: number }[];
  /** The first ones; a line's number is as a spreadsheet counts. */
  first: { line: number; why: string }[];
}

/** From the coordinator to the page. */
export type FromCoordinator =
  | { type: 'progress'; progress: Progress }
  | { type: 'done'; progress: Progress; checked: number; refusals: RefusalSummary }
  | { type: 'failed'; message: string }
  | { type: 'cancelled' };

/** From the page to a signer: where rows come from, and where keys will. */
export interface ToSigner {
  plan: BulkPlan;
  port: MessagePort;
  /** The name of the channel on which the background lends the keys, once. */
  channel: string;
}

/** From a signer to the page. */
export type FromSigner =
  | { type: 'listening' }
  | { type: 'ready' }
  | { type: 'failed'; message: string };

/** From the coordinator to a signer: whole rows, and a buffer to use again. */
export interface RowsToSign {
  index: number;
  rows: Uint8Array<ArrayBuffer>;
  spare?: ArrayBuffer;
}
