export { insertSnippet } from './insert';
export type { InsertRequest, Insertion, InsertionRecord, InsertStyle } from './insert';
export { readPage } from './read';
export type { PageRunner, World } from './run';
export { undoInsertion } from './undo';
export type { EditorKind, InsertOutcome, InsertRefusal, PageReport, UndoOutcome } from './types';
