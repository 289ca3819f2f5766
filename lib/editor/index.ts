export { insertBadge } from './insert-badge';
export { insertLink } from './insert-link';
export { insertButton } from './insert-button';
export { insertSnippet, type InsertionRecord, type InsertRequest } from './insert';
export { readPage } from './read';
export { removeSnippet } from './remove';
export type { NamedProject } from './own-blocks';
export type { InsertOutcome, UndoOutcome } from './types';
export { undoInsertion } from './undo';
