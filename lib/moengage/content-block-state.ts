import type { MoEngageFailure } from './api';

/** How a project's content block stands on MoEngage; holds no secret. */
export type ContentBlockState =
  | { status: 'absent' }
  | {
      status: 'there';
      /** Whether it holds the project's code of today. */
      isCurrent: boolean;
      /** Templates do not get a draft. */
      isDraft: boolean;
      /** Who changed it last, as MoEngage names them, and when, in ISO 8601. */
      updatedBy?: string;
      updatedAt?: string;
    }
  | MoEngageFailure;

/** The result of writing a content block. */
export type ContentBlockOutcome =
  | { status: 'created' | 'updated'; isDraft: boolean }
  | MoEngageFailure;
