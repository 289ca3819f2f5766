import { deepActive } from '../../page/dom/tree';
import { pageMemory } from '../../page/dom/page-memory';
import { drawn } from '../../page/dom/settle';
import type { FieldOutcome, FormAnswer, FormFieldId, FormFunction, PlannedField } from '../types';
import type { Control } from './control';
import { findForm } from './find-form';
import { withoutSaving } from './without-saving';

/** A field that was written, and how to restore it. */
interface Written {
  id: FormFieldId;
  value: string | boolean;
  control: Control;
  putBack: () => Promise<void>;
}

/**
 * Fills in PassKit's integration form, which it finds by its labels. Runs in the ISOLATED world, which
 * remembers the earlier values for an undo until the page is left. Never presses a button that saves.
 */
const formPage: FormFunction = async (command) => {
  if (command.op === 'undo') return undo();
  const form = findForm();
  if (command.op === 'look') return { op: 'looked', hasForm: form !== undefined };
  if (!form) return { op: 'no-form' };
  const active = deepActive();
  const fields = await withoutSaving(elementsOf(form.values()), () => fill(command.fields));
  if (active instanceof HTMLElement && active !== deepActive()) {
    active.focus({ preventScroll: true });
  }
  return { op: 'filled', fields };
};

export default formPage;

async function fill(planned: readonly PlannedField[]): Promise<FieldOutcome[]> {
  const written: Written[] = [];
  const outcomes: FieldOutcome[] = [];
  for (const { id, value } of planned) {
    // Find the form anew each time: writing one field may make others appear.
    const control = findForm()?.get(id);
    const outcome = control ? await write(control, id, value) : 'not-found';
    if (typeof outcome === 'object') {
      written.push(outcome);
      // The page may show the events only after this.
      if (id === 'enable') await drawn(document.documentElement, () => true);
    }
    // A switch that should be off may be missing.
    else if (value !== false || control) outcomes.push({ id, status: outcome });
  }
  // If the page changes a field by itself, it does so soon.
  await drawn(document.documentElement, () => true);
  for (const field of written) {
    const isKept = field.control.holds(field.value);
    if (!isKept) await field.putBack();
    outcomes.push({ id: field.id, status: isKept ? 'filled' : 'not-kept' });
    if (isKept) remember(field);
  }
  const order = planned.map(({ id }) => id);
  return outcomes.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

async function write(
  control: Control,
  id: FormFieldId,
  value: string | boolean,
): Promise<Written | FieldOutcome['status']> {
  if (control.holds(value)) return 'already-right';
  if (control.isLocked()) return 'locked';
  const putBack = control.keep();
  const refusal = await control.put(value);
  return refusal ?? { id, value, control, putBack };
}

/** The fields that were written since the page was opened. */
const writtenFields = pageMemory('form', () => new Map<FormFieldId, Written>());

/** Restores the fields that still have the written value, the last one first. */
async function undo(): Promise<FormAnswer> {
  const fields = writtenFields();
  if (fields.size === 0) return { op: 'nothing-to-undo' };
  const all = [...fields.values()].toReversed();
  fields.clear();
  const left: FormFieldId[] = [];
  await withoutSaving(elementsOf(all.map(({ control }) => control)), async () => {
    for (const { id, value, control, putBack } of all) {
      const isOurs = control.element.isConnected && control.holds(value);
      if (isOurs) await putBack();
      if (!isOurs || control.holds(value)) left.push(id);
    }
  });
  return { op: 'undone', left };
}

/** If a field was filled twice, undo restores its first value. */
function remember(field: Written): void {
  const fields = writtenFields();
  const earlier = fields.get(field.id);
  const isSame = earlier?.control.element === field.control.element;
  fields.set(field.id, isSame ? { ...field, putBack: earlier.putBack } : field);
}

function elementsOf(controls: Iterable<Control>): Element[] {
  return Array.from(controls, ({ element }) => element);
}
