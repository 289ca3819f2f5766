import type { Digest } from '../passkit/types';
import type { FieldMapping } from '../snippet/types';
import type { Wallet } from '../passkit/wallets';

/** The kind of pass that a PassKit project issues. It decides which fields are offered first. */
export type ProjectKind = 'membership' | 'coupon' | 'custom';

/** A PassKit project in Passlink. Its secret and key are in the vault, not here. */
export interface Project {
  /** Our own UUID, not PassKit's id. */
  id: string;
  name: string;
  kind: ProjectKind;
  /** The distribution URL, `https://pub1.pskt.io/c/<code>`. */
  url: string;
  digest: Digest;
  /** The template variable that holds the link; default `longURL`. */
  variable: string;
  utm: Record<string, string>;
  /**
   * Set if a content block signs the links, so that templates hold no secret. Otherwise templates
   * do.
   */
  signing?: 'content-block';
  fields: FieldMapping[];
  /**
   * Set if PassKit's project gives each record an external ID by itself (“Auto fill External ID”),
   * so that links need not hold one.
   */
  fillsExternalId?: true;
  /** https addresses of the author's own badge images, for buttons and for image fields. */
  badges?: Partial<Record<Wallet, string>>;
  /** Whether the vault holds a secret and an encryption key for this project. */
  hasSecret: boolean;
  hasEncryptionKey: boolean;
  /** Epoch milliseconds. */
  createdAt: number;
  updatedAt: number;
}

/** The parts of a project that its author edits, without an id. */
export type ProjectDraft = Omit<
  Project,
  'id' | 'hasSecret' | 'hasEncryptionKey' | 'createdAt' | 'updatedAt'
>;
