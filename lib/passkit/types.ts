/** A pass's data as PassKit takes it: flat, keys with dots, every value a string. */
export type Payload = Record<string, string>;

/** The hash a hashed link's signature uses. MoEngage's recipe uses SHA-256, Braze's SHA-1. */
export type Digest = 'SHA-256' | 'SHA-1';

/** What signing a hashed link takes. */
export interface SigningProject {
  /** The distribution URL, `https://pub1.pskt.io/c/<code>`. */
  url: string;
  /** The project secret's characters, used as UTF-8; never hex-decoded. */
  secret: string;
  /** Default `SHA-256`. */
  digest?: Digest;
  /** UTM parameters, appended after the signature and not signed. */
  utm?: Record<string, string>;
}

/** What encrypting a link takes. */
export interface EncryptionProject {
  url: string;
  /** Hex digits of an AES key: 32, 48 or 64. */
  encryptionKey: string;
}

/** What a SmartPass link turned out to be. */
export interface LinkReport {
  format: 'hashed' | 'encrypted' | 'unknown';
  /** The project URL, where the link has one. */
  url?: string;
  /**
   * The payload, where it could be read: a hashed link's without a secret, an encrypted one's with
   * its key. A hashed link without one holds data that PassKit cannot read either.
   */
  payload?: Payload;
  /** `unchecked` where no usable secret was given or the format carries no signature. */
  signature: 'valid' | 'invalid' | 'unchecked';
  /** The digest that the signature's length tells, or that verified it. */
  digest?: Digest;
  /** UTM parameters found in the link, decoded. */
  utm: Record<string, string>;
  /** What is odd about the link, in an author's words. */
  notes: string[];
}
