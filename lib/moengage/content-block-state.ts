import type { MoEngageFailure } from './api';

/** The state of a project's content block on MoEngage; holds no secret. */
export type ContentBlockState =
  | { status: 'absent' }
  | {
      status: 'there';
      /** Whether it holds the project's current code. */
      isCurrent: boolean;
      /** Templates cannot use a draft. */
      isDraft: boolean;
      /** Who changed it last, as MoEngage names them. */
      updatedBy?: string;
      updatedAt?: string;
    }
  | MoEngageFailure;

/** The result of writing a content block. */
export type ContentBlockOutcome =
  | { status: 'created' | 'updated'; isDraft: boolean }
  | MoEngageFailure;
