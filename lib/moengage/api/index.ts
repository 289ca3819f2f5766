export { type Advice, adviceFor } from './advice';
export {
  type BlockStatus,
  type ContentBlock,
  type ContentBlockUpdate,
  createContentBlock,
  findContentBlock,
  type NewContentBlock,
  updateContentBlock,
} from './content-blocks';
export { previewEmail, type PreviewRequest } from './preview-email';
export { sendEvent, testConnection } from './send-event';
export { type Retry, sendWithRetries } from './send-with-retries';
export type { Access, Answer, Failure, FailureKind, Fetch } from './types';
