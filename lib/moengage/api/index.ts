export { adviceFor } from './advice';
export {
  createContentBlock,
  findContentBlock,
  type NewContentBlock,
  updateContentBlock,
} from './content-blocks';
export { failed, type FailureWords, type MoEngageFailure, wordsForFailure } from './failure-words';
export { previewEmail } from './preview-email';
export { sendEvent, testConnection } from './send-event';
export { type Retry, sendWithRetries } from './send-with-retries';
export type { Access, Answer, Failure, FailureKind, Fetch } from './types';
