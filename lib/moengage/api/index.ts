export { adviceFor } from './advice';
export {
  createContentBlock,
  findContentBlock,
  type NewContentBlock,
  updateContentBlock,
} from './content-blocks';
export { type Refusal, refusalOf, refused, type Refused } from './refusal';
export { previewEmail } from './preview-email';
export { sendEvent, testConnection } from './send-event';
export { type Retry, sendWithRetries } from './send-with-retries';
export type { Access, Answer, Failure, FailureKind, Fetch } from './types';
