export { insertSnippet, type InsertionRecord } from './insert';
export { readPage } from './read';
export type { InsertOutcome, UndoOutcome } from './types';
export { undoInsertion } from './undo';
