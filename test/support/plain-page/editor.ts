/**
 * The product's code for editors, as a library that Node can load: Vite bundles it, with every page
 * function as the text that a page gets.
 */
export { insertSnippet, removeSnippet, reportOn, undoInsertion } from '../../../lib/editor';
export type { InsertionRecord } from '../../../lib/editor';
export { findTargets } from '../../../lib/editor/find/find-targets';
export { editTemplate, showPlace, undoEdit } from '../../../lib/editor/write/edit';
export type { EditRecord } from '../../../lib/editor/write/edit';
