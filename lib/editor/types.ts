/** The editors Passlink can write to, as an author would name them. */
export type EditorKind =
  | 'froala'
  | 'ace'
  | 'prosemirror'
  | 'lexical'
  | 'slate'
  | 'quill'
  | 'text-field';

/** What is open in a tab. */
export type PageReport =
  /** Passlink may not run here, or the tab has no MoEngage page. */
  | { status: 'elsewhere' }
  /** A MoEngage page, but nothing on it that holds a template. */
  | { status: 'no-template' }
  | {
      status: 'template';
      editor: EditorKind;
      /** The author's word for it, "Rich text editor", "Code editor", "Text field". */
      label: string;
      /** The author's own source, as the editor gives it: without our blocks and their secrets. */
      template: string;
      /** Variables of the Passlink blocks that stand in it already. */
      blocks: string[];
      /** A link field has, or last had, the focus. */
      linkField: boolean;
    };

/** What an insertion came to. When it is not `inserted`, nothing stays changed. */
export type InsertOutcome =
  | {
      status: 'inserted';
      /** `updated`: a block of the same variable was replaced. */
      block: 'inserted' | 'updated';
      /** Whether the reference went into a link field; false: only the block was put in. */
      reference: boolean;
      style: 'quoted' | 'quoteless';
    }
  | { status: 'refused'; reason: InsertRefusal; message: string };

export type InsertRefusal =
  | 'no-project'
  | 'no-secret'
  | 'digest'
  | 'other-project'
  | 'no-template'
  | 'no-field'
  | 'read-only'
  | 'read-back-differs'
  | 'undone-failed'
  | 'unreachable';

/** What taking an insertion back came to. */
export type UndoOutcome =
  | { status: 'undone' }
  | {
      status: 'refused';
      reason: 'nothing-to-undo' | 'changed-since' | 'unreachable';
      message: string;
    };
