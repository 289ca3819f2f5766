import type { PassEventId } from '../moengage/pass-events';

/** A field of PassKit's integration form; each event is a box of its own. */
export type FormFieldId = 'apiKey' | 'workspaceId' | 'name' | 'dataCenter' | 'enable' | PassEventId;

/** What goes into a field: a text, MoEngage's number of a data center, or on and off. */
export type PlannedField =
  | { id: 'apiKey' | 'workspaceId' | 'name' | 'dataCenter'; value: string }
  | { id: 'enable' | PassEventId; value: boolean };

/**
 * What a page is asked.
 * - `look` tells whether the form is in the frame; holds nothing of the author's.
 * - `fill` writes the fields and reads them back.
 * - `undo` takes back what was written since the page was opened, where it still stands.
 */
export type FormCommand = { op: 'look' } | { op: 'fill'; fields: PlannedField[] } | { op: 'undo' };

/**
 * What became of a field.
 * - `not-found`: no field has such a label, or several have.
 * - `locked`: the page does not allow changes to it.
 * - `no-such-choice`: none of its choices is clearly the right one.
 * - `not-kept`: the page made something else of what was written, so it was taken back.
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
  /** `left`: fields that stay: changed again since, or with no way back, as from a choice to none. */
  | { op: 'undone'; left: FormFieldId[] }
  | { op: 'no-form' }
  | { op: 'nothing-to-undo' };

/** A page function; see `page-functions.plugin.ts`. */
export type FormFunction = (command: FormCommand) => Promise<FormAnswer>;

export type FillOutcome =
  | { status: 'filled'; fields: FieldOutcome[] }
  /** PassKit's dashboard is open, the integration form is not. */
  | { status: 'no-form' }
  /** The tab shows something else, or the browser does not let us in. */
  | { status: 'not-passkit' };

export type UndoFormOutcome =
  | { status: 'undone'; left: FormFieldId[] }
  | { status: 'nothing-to-undo' };
