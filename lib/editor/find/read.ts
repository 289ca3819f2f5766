import { adapterOf } from '../adapters';
import { findBlocks } from '../../block/find-blocks';
import { withoutBlocks } from '../../block/without-blocks';
import type { FieldDescription } from '../adapters/text-field/classify-field';
import type { Targets } from './find-targets';
import type { PageReport } from '../types';

/** Reports the template that is open; `elsewhere` is for the caller to tell. */
export function reportOn(targets: Targets): PageReport {
  const { choice, template: source, linkField, single, beside, unwritable, fields } = targets;
  const editor = single ?? source;
  const byChoice = choice && { choice };
  const inField = beside && { inField: nameOf(beside.found.field) };
  if (!editor) {
    return {
      status: 'no-template',
      ...byChoice,
      ...inField,
      ...(unwritable !== undefined && { unwritable }),
      ...(fields && { fields }),
    };
  }
  const { template, caret, field } = editor.found;
  return {
    status: 'template',
    ...byChoice,
    ...inField,
    editor: editor.kind,
    label: single ? nameOf(field) : adapterOf(editor.kind).label,
    template: withoutBlocks(template),
    blocks: findBlocks(template).map(({ variable, projectUrl }) => ({ variable, projectUrl })),
    linkField: linkField !== undefined,
    single: single !== undefined,
    caret: caret !== undefined,
  };
}

/** Characters; longer labels are explanations, not names. */
const LONGEST_NAME = 40;

/** The name by which an author knows a field. */
function nameOf(field: FieldDescription | undefined): string {
  const name = [field?.label, field?.placeholder, field?.nearby]
    .map((words) => words?.trim().replace(/[\s:*]+$/, '') ?? '')
    .find((words) => words !== '' && words.length <= LONGEST_NAME && !words.includes('//'));
  return name === undefined ? 'Text field' : `Field “${name}”`;
}
