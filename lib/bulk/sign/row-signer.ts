import type { SignedChunk } from '../types';
import type { ByteSink } from './byte-sink';

/**
 * Signs a run of whole rows. Only one run at a time, because buffers are reused.
 * @param bytes UTF-8.
 * @param output gets the links; emptied first.
 * @throws BulkError `mismatch` if WebCrypto computes another link.
 */
export type RowSigner = (bytes: Uint8Array<ArrayBuffer>, output: ByteSink) => Promise<SignedChunk>;

/** WebCrypto computes one row in this many again, and the results are compared. */
export const CHECK_EVERY = 1000;

/** Initial bytes of the buffer for payloads; most rows fit. */
export const FIRST_ROOM = 4096;
