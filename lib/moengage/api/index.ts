export type { Access, Answer, Failure, FailureKind, Fetch } from './types';
