import type { PassEventId } from '../moengage/pass-events';

/** A field of PassKit's integration form; each event has a box of its own. */
export type FormFieldId = 'apiKey' | 'workspaceId' | 'name' | 'dataCenter' | 'enable' | PassEventId;

/** The value for a field: a text, MoEngage's number of a data center, or on and off. */
export type PlannedField =
  | { id: 'apiKey' | 'workspaceId' | 'name' | 'dataCenter'; value: string }
  | { id: 'enable' | PassEventId; value: boolean };

/**
 * Commands for a page.
 * - `look` asks whether the form is in the frame; it carries none of the author's data.
 * - `fill` writes the fields and reads them back.
 * - `undo` restores the fields that were written since the page was opened and have not changed
 * since.
 */
export type FormCommand = { op: 'look' } | { op: 'fill'; fields: PlannedField[] } | { op: 'undo' };

/**
 * The outcome for a field.
 * - `not-found`: no field has such a label, or several have.
 * - `locked`: the page does not allow changes to it.
 * - `no-such-choice`: none of its choices is clearly the right one.
 * - `not-kept`: the page changed what was written, so it was taken back.
 */
export type FieldStatus =
  | 'filled'
  | 'already-right'
  | 'not-found'
  | 'locked'
  | 'no-such-choice'
  | 'not-kept';

export interface FieldOutcome {
  id: FormFieldId;
  status: FieldStatus;
}

export type FormAnswer =
  | { op: 'looked'; hasForm: boolean }
  | { op: 'filled'; fields: FieldOutcome[] }
  /**
   * `left`: fields that were not restored, because they have changed since or cannot go back, as
   * from a choice to none.
   */
  | { op: 'undone'; left: FormFieldId[] }
  | { op: 'no-form' }
  | { op: 'nothing-to-undo' };

/** Answers commands in the page; see `page-functions.plugin.ts`. */
export type FormFunction = (command: FormCommand) => Promise<FormAnswer>;

export type FillOutcome =
  | { status: 'filled'; fields: FieldOutcome[] }
  /** PassKit's dashboard is open, the integration form is not. */
  | { status: 'no-form' }
  /** The tab shows something else, or the browser does not let Passlink in. */
  | { status: 'not-passkit' };

export type UndoFormOutcome =
  | { status: 'undone'; left: FormFieldId[] }
  | { status: 'nothing-to-undo' };
