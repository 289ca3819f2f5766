import type { MoEngageFailure } from '../../moengage/api';
import type { DataCenterId } from '../../moengage/data-centers';
import type { SnippetStyle } from '../../snippet/types';

/**
 * How `convertToSHA256('key')` turns a text and a key into bytes. PassKit accepts only `hmac`.
 * - `salt-before`, `salt-after`: SHA-256 of key and text joined.
 * - `swapped`: HMAC with text and key swapped.
 * - `plain`: SHA-256 of the text, without the key.
 */
export type HashReading = 'hmac' | 'salt-before' | 'salt-after' | 'swapped' | 'plain' | 'unknown';
export type HashSpelling = 'lower-hex' | 'upper-hex' | 'base64' | 'base64url';

export interface HashFacts {
  reading: HashReading;
  /** Absent if the reading is unknown. */
  spelling?: HashSpelling;
}

/** How a template sees an absent or a null attribute. */
export type MissingReading = 'undefined' | 'null' | 'empty' | 'text';

/** What MoEngage's engine does where its documentation is silent. */
export interface EngineFacts {
  hash: HashFacts | 'failed';
  base64: {
    /** Whether the result is padded with `=`. */
    padding: 'padded' | 'unpadded' | 'failed';
    alphabet: 'standard' | 'url-safe' | 'failed';
    /** How letters with accents are encoded. */
    accents: 'utf-8' | 'latin-1' | 'other' | 'failed';
  };
  absent: MissingReading | 'failed';
  nullValue: MissingReading | 'failed';
  /** Whether `{% set x %}…{% endset %}` works; snippets without quotes need it. */
  blockSet: boolean;
}

/** The result for the snippet in one style. */
export type StyleProof =
  | { status: 'proven' }
  /** MoEngage rendered something that PassKit would not accept; `what` is in the author's words. */
  | { status: 'differs'; what: string }
  /** MoEngage rendered nothing; `what` is its reason. */
  | { status: 'failed'; what: string };

/** The result of a project's snippet on MoEngage's own engine. Holds no secret. */
export interface EngineProof {
  /** Epoch milliseconds. */
  at: number;
  dataCenter: DataCenterId;
  /** Identifies the project's state. If the current one differs, the project has changed since. */
  fingerprint: string;
  styles: Record<SnippetStyle, StyleProof>;
  engine: EngineFacts;
}

/** A document for MoEngage to render, with delimiters around each answer. */
export interface ProofDocument {
  id: string;
  html: string;
}

/** The rendered HTML of a document, or MoEngage's reason for rendering none. */
export type Rendered = { html: string } | { failed: string };

/** The proof, or the reason why MoEngage could not be asked. */
export type ProveOutcome = { status: 'asked'; proof: EngineProof } | MoEngageFailure;
