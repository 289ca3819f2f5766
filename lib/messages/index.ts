export {
  onInsertHere,
  onShowPicked,
  sendInsertHere,
  sendMessage,
  sendShowPicked,
} from './transport';
export type { PickedAnswer } from './table/point';
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
