import type { MoEngageFailure } from '../../moengage/api';
import type { DataCenterId } from '../../moengage/data-centers';
import type { SnippetStyle } from '../../snippet/types';

/**
 * How `convertToSHA256('key')` turns a text and a key into bytes. PassKit takes `hmac` alone.
 * - `salt-before`, `salt-after`: SHA-256 of key and text joined.
 * - `swapped`: HMAC with text and key in each other's place.
 * - `plain`: SHA-256 of the text, the key left out.
 */
export type HashReading = 'hmac' | 'salt-before' | 'salt-after' | 'swapped' | 'plain' | 'unknown';
export type HashSpelling = 'lower-hex' | 'upper-hex' | 'base64' | 'base64url';

export interface HashFacts {
  reading: HashReading;
  /** Absent where the reading is unknown. */
  spelling?: HashSpelling;
}

/** What an absent or a null attribute is to a template. */
export type MissingReading = 'undefined' | 'null' | 'empty' | 'text';

/** What MoEngage's engine does where its documentation is silent. */
export interface EngineFacts {
  hash: HashFacts | 'failed';
  base64: {
    /** Whether `=` fills it up. */
    padding: 'padded' | 'unpadded' | 'failed';
    alphabet: 'standard' | 'url-safe' | 'failed';
    /** How letters with accents become bytes. */
    accents: 'utf-8' | 'latin-1' | 'other' | 'failed';
  };
  absent: MissingReading | 'failed';
  nullValue: MissingReading | 'failed';
  /** `{% set x %}…{% endset %}`, which snippets without quotes are made of. */
  blockSet: boolean;
}

/** The result for the snippet in one style. */
export type StyleProof =
  | { status: 'proven' }
  /** MoEngage rendered something that PassKit would not take; `what` is in the author's words. */
  | { status: 'differs'; what: string }
  /** MoEngage rendered nothing, and said why. */
  | { status: 'failed'; what: string };

/** What MoEngage's own engine made of a project's snippet. Holds no secret. */
export interface EngineProof {
  /** Epoch milliseconds. */
  at: number;
  dataCenter: DataCenterId;
  /** Identifies the project's state. If it differs today, the project has changed since. */
  fingerprint: string;
  styles: Record<SnippetStyle, StyleProof>;
  engine: EngineFacts;
}

/** A document for MoEngage to render, with delimiters around what is asked. */
export interface ProofDocument {
  id: string;
  html: string;
}

/** What came back for a document: the rendered HTML, or MoEngage's words for why not. */
export type Rendered = { html: string } | { failed: string };

/** MoEngage's answer, or why it could not be asked. */
export type ProveOutcome = { status: 'asked'; proof: EngineProof } | MoEngageFailure;
