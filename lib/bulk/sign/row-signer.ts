import type { SignedChunk } from '../types';
import type { ByteSink } from './byte-sink';

/**
 * Signs a run of whole rows. One run at a time: buffers are used again.
 * @param bytes UTF-8.
 * @param output where the links go; emptied first.
 * @throws BulkError `mismatch` where WebCrypto comes to another link.
 */
export type RowSigner = (bytes: Uint8Array<ArrayBuffer>, output: ByteSink) => Promise<SignedChunk>;

/** One row in so many is made again by WebCrypto alone and compared. */
export const CHECK_EVERY = 1000;

/** Bytes that most rows' payloads keep below. */
export const FIRST_ROOM = 4096;
