export { onInsertHere, sendInsertHere, sendMessage } from './transport';
export type { LinkVerdict } from './table/links';
export type {
  Answer,
  Handler,
  Handlers,
  LinkRequest,
  MessageType,
  ProjectSecrets,
  Request,
  Sender,
} from './types';
