import type { Standing } from './found-links/standing';
import type { LinkChange } from './found-links/types';

/** A pass's data as PassKit takes it: flat, keys with dots, every value a string. */
export type Payload = Record<string, string>;

/** The hash a hashed link's signature uses. MoEngage's recipe uses SHA-256, Braze's SHA-1. */
export type Digest = 'SHA-256' | 'SHA-1';

/** Options for signing a hashed link. */
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

/** Options for encrypting a link. */
export interface EncryptionProject {
  url: string;
  /** Hex digits of an AES key: 32, 48 or 64. */
  encryptionKey: string;
}

/** The result of inspecting a SmartPass link. */
export interface LinkReport {
  format: 'hashed' | 'encrypted' | 'unknown';
  /** The project URL, if the link has one. */
  url?: string;
  /**
   * The payload, if it could be read. An encrypted link needs its key for that; a hashed link needs
   * no secret. If a hashed link has no payload here, PassKit cannot read its data either.
   */
  payload?: Payload;
  /**
   * Whether the signature fits the link as it was given. A link that would fit only once it is
   * mended is `invalid`. `unchecked` if no usable secret was given or the format has no signature.
   */
  signature: 'valid' | 'invalid' | 'unchecked';
  /** The digest, known from the signature's length or from checking it. */
  digest?: Digest;
  /** UTM parameters found in the link, decoded. */
  utm: Record<string, string>;
  /** What is unusual about the link, in an author's words. */
  notes: string[];
  /** The link as it was before something changed it; absent if nothing has. */
  mended?: MendedLink;
}

/** A link that was put right. */
export interface MendedLink {
  link: string;
  /** Whether the signature fits the mended link. */
  signature: LinkReport['signature'];
  /** Whether the link opens as it was given, if its signature is right once it is mended. */
  standing: Standing;
  /** Each change that was undone. */
  changes: LinkChange[];
}
