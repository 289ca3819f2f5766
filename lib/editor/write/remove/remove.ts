import type { Edit } from '../../../text/edits';
import { isReference } from '../../../block/reference';
import { findBlocks } from '../../../block/find-blocks';
import { previousLink } from './previous-link';
import { editTemplate } from '../edit';
import type { EditsRecord, FieldRecord } from '../edits-record';
import type { InsertionRecord } from '../insertion';
import { refuseNotThere, refuseRemove, refuseStillUsed } from '../outcomes';
import { type NamedProject, ownBlocks } from '../../../block/own-blocks';
import { type Removal, removalEdits } from './removal-edits';
import type { Choice } from '../../point/sign';
import type { PageRunner } from '../../../page/run';
import { type EditorHandle, handleOf, openEditor, WHOLE_VALUE } from '../../find/editor-handle';
import { type FoundEditor, findTargets } from '../../find/find-targets';
import type { RemoveOutcome } from '../../types';

export interface RemoveRequest {
  run: PageRunner;
  /** Frame ids, the one that has (or last had) the focus first; see `openTab`. */
  frames: readonly number[];
  choices?: readonly Choice[];
  project: NamedProject;
  /** The author's other projects: their links stay. */
  others: readonly NamedProject[];
  /** Changes the template alone, even if the author was in a field last. */
  only?: 'template';
  /** The last insertion into this page, which knows the link's address before it. */
  lastInsertion: InsertionRecord | null;
}

interface Removed {
  outcome: RemoveOutcome;
  /** Undefined if nothing changed. */
  record?: EditsRecord;
}

/**
 * Takes a project's block and all references to it out of the open template, and out of link fields
 * that are known to hold one. The template is read back, and restored if a character differs. A link
 * whose previous address is known gets it back; the others have no address any more.
 */
export async function removeSnippet(request: RemoveRequest): Promise<Removed> {
  const { run, frames, choices, project, others, lastInsertion, only } = request;
  const { template, ...focused } = await findTargets(run, frames, choices);
  const { linkField, single } = only ? { linkField: undefined, single: undefined } : focused;
  const editor: FoundEditor | undefined = single ?? template;
  if (!editor) return { outcome: refuseRemove('no-template') };
  const source = editor.found.template;
  const [block] = ownBlocks(findBlocks(source), project, others);
  if (!block) return { outcome: refuseNotThere(project.name) };

  const { variable } = block;
  const previous = previousLink(lastInsertion, editor, variable);
  const fields = single ? [] : await fieldsWith(run, variable, linkField, previous);
  // If a field still holds the reference, the previous address was the field's, not a link's.
  const isInField = fields.some(({ handle }) => handle.target === previous?.handle.target);
  const removal =
    single?.role === 'link'
      ? wholeLink(source, previous?.before)
      : removalEdits(source, variable, isInField ? undefined : previous?.before);
  if (removal.isStillUsed) return { outcome: refuseStillUsed(variable) };

  const edited = await editTemplate(run, editor, removal.edits);
  if (edited.status === 'refused') {
    const { reason, message } = edited;
    return { outcome: refuseRemove(reason === 'changed-since' ? 'unreachable' : reason, message) };
  }
  const written: FieldRecord[] = [];
  for (const field of fields) if (await writeField(run, field)) written.push(field);
  const restored = written.filter(({ after }) => after !== '').length;
  return {
    outcome: {
      status: 'removed',
      restored: removal.restored + restored,
      emptied: removal.emptied + written.length - restored,
    },
    record: { handle: handleOf(editor), edits: edited.record, fields: written },
  };
}

/** The fields that hold a reference to a variable, with the value that each gets instead. */
async function fieldsWith(
  run: PageRunner,
  variable: string,
  linkField: FoundEditor | undefined,
  previous: FieldRecord | undefined,
): Promise<FieldRecord[]> {
  const fields: FieldRecord[] = [];
  const value = previous && (await valueOf(run, previous.handle));
  if (previous && value !== undefined && isReference(value, variable)) {
    fields.push({ handle: previous.handle, before: value, after: previous.before });
  }
  const isKnown = fields.some(({ handle }) => handle.target === linkField?.target);
  if (linkField && !isKnown && isReference(linkField.found.template, variable)) {
    fields.push({ handle: handleOf(linkField), before: linkField.found.template, after: '' });
  }
  return fields;
}

async function valueOf(run: PageRunner, handle: EditorHandle): Promise<string | undefined> {
  try {
    return await openEditor(run, handle).read();
  } catch {
    // Its pop-up has closed.
    return undefined;
  }
}

/** False if the field did not take the value; the author sees what it holds. */
async function writeField(run: PageRunner, { handle, after }: FieldRecord): Promise<boolean> {
  try {
    const field = openEditor(run, handle);
    await field.write(WHOLE_VALUE, [after], { fresh: true });
    await field.commit(null);
    return (await field.read()) === after;
  } catch {
    return false;
  }
}

/** A link field that is a template of its own holds nothing but the link. */
function wholeLink(source: string, previousAddress: string | undefined): Removal {
  const edits: Edit[] = [{ range: { from: 0, to: source.length }, text: previousAddress ?? '' }];
  const isKnown = previousAddress !== undefined;
  return { edits, restored: Number(isKnown), emptied: Number(!isKnown), isStillUsed: false };
}
