import { findBlocks } from '../../../block/find-blocks';
import { changeField, wholeOf } from '../change-field';
import { chooseVariable } from './choose-variable';
import { inlineEdits, inPlaceOf } from './inline-edits';
import type { Insertion, InsertRequest } from '../insertion';
import { refuseInsert, refuseLockedField } from '../outcomes';
import { ownBlocks } from '../../../block/own-blocks';
import type { FoundEditor } from '../../find/find-targets';

/**
 * Puts a whole snippet into a field that is a template of its own: in place of a link, or in a text
 * at the author's caret. It replaces a snippet of the same project.
 */
export async function insertInField(
  { run, build, project, others, failingStyles }: InsertRequest,
  field: FoundEditor & { role: 'single' | 'link' },
): Promise<Insertion> {
  const { template: text, locked, caret } = field.found;
  if (locked !== null) return { outcome: { ...refuseLockedField(locked), single: true } };
  // A link is one tag without quotes, but the whole snippet has them.
  if (!field.found.keepsQuotes) return { outcome: { ...refuseInsert('quotes'), single: true } };
  if (failingStyles?.includes('inline')) return { outcome: refuseInsert('failing-style') };
  // A link is replaced as a whole, so nothing else is left in the field to collide with.
  const isLink = field.role === 'link';
  const chosen = isLink ? { variable: project.variable } : chooseVariable(text, project, others);
  const { reference } = await build('inline', chosen.variable, 'reference');
  const updates = ownBlocks(findBlocks(text), project, others).length > 0;
  const edits = isLink
    ? wholeOf(text, inPlaceOf(text, chosen.variable, reference))
    : inlineEdits(text, chosen.variable, reference, caret);
  const { refused, record } = await changeField(run, field, edits);
  if (refused) return { outcome: { ...refused, single: true } };
  return {
    outcome: {
      status: 'inserted',
      block: updates ? 'updated' : 'inserted',
      reference: true,
      style: 'inline',
      ...chosen,
    },
    ...(record && { record }),
  };
}
