import type { Digest } from '../passkit/types';
import type { FieldMapping } from '../snippet/types';
import type { Wallet } from '../passkit/wallets';

/** What a PassKit project hands out; decides which fields are offered first. */
export type ProjectKind = 'membership' | 'coupon' | 'custom';

/** A PassKit project as Passlink keeps it. Its secret and key are in the vault, not here. */
export interface Project {
  /** Ours, a UUID; never PassKit's. */
  id: string;
  name: string;
  kind: ProjectKind;
  /** The distribution URL, `https://pub1.pskt.io/c/<code>`. */
  url: string;
  digest: Digest;
  /** The template variable that holds the link; default `longURL`. */
  variable: string;
  utm: Record<string, string>;
  /** A content block signs the links of templates, which then hold no secret; else they do. */
  signing?: 'content-block';
  fields: FieldMapping[];
  /** https addresses of the author's own badge images; for buttons, and for image fields. */
  badges?: Partial<Record<Wallet, string>>;
  /** Whether the vault holds a secret, and an encryption key, for this project. */
  hasSecret: boolean;
  hasEncryptionKey: boolean;
  /** Epoch milliseconds. */
  createdAt: number;
  updatedAt: number;
}

/** A project as an author edits it, before it has an id. */
export type ProjectDraft = Omit<
  Project,
  'id' | 'hasSecret' | 'hasEncryptionKey' | 'createdAt' | 'updatedAt'
>;
