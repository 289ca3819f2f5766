import type { EditRecord } from './edit';
import type { EditorHandle } from '../find/editor-handle';

/** A field whose whole value was replaced; JSON. */
export interface FieldRecord {
  handle: EditorHandle;
  before: string;
  after: string;
}

/**
 * What undoing a change by edits needs; JSON. Holds snippet text with its secret: keep it from content
 * scripts.
 */
export interface EditsRecord {
  /** The editor that was edited, as in `edits`. */
  handle: EditorHandle;
  edits: EditRecord;
  /** Fields beside the template that were changed with it. */
  fields: FieldRecord[];
}
