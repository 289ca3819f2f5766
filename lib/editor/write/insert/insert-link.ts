import { outsideTags } from './caret-place';
import { changeField, wholeOf } from '../change-field';
import type { EditsRecord } from '../edits-record';
import { refuseInsert } from '../outcomes';
import type { PageRunner } from '../../../page/run';
import type { OpenPlaces } from '../insertion';
import { type FoundEditor, findTargets } from '../../find/find-targets';
import type { LinkOutcome } from '../../types';

export interface LinkInsertion {
  outcome: LinkOutcome;
  /** Undefined if nothing changed. */
  record?: EditsRecord;
}

/**
 * Puts one finished link, the same for every recipient, into the link field that has, or last had,
 * the focus. Without such a field, the link goes to the author's caret, in a message's text or in a
 * template that shows its source.
 */
export async function insertLink(
  { run, frames, choices }: OpenPlaces,
  link: string,
): Promise<LinkInsertion> {
  const { template, linkField, single } = await findTargets(run, frames, choices);
  const field = linkField ?? (single?.role === 'link' ? single : undefined);
  if (field) return into(run, field, 'link', wholeOf(field.found.template, link));
  const text = single ?? template;
  if (!text) return { outcome: refuseInsert('no-field') };
  const { template: source, caret } = text.found;
  if (!caret) {
    return { outcome: { ...refuseInsert('no-caret'), message: NO_CARET } };
  }
  const range = outsideTags(source, caret, single === undefined);
  return into(run, text, 'text', [{ range, text: link }]);
}

const NO_CARET =
  'This editor does not say where the cursor is. Click into the field for the link, then insert again.';

async function into(
  run: PageRunner,
  editor: FoundEditor,
  kind: 'link' | 'text',
  edits: ReturnType<typeof wholeOf>,
): Promise<LinkInsertion> {
  const { refused, record } = await changeField(run, editor, edits);
  if (refused) return { outcome: refused };
  return { outcome: { status: 'inserted', into: kind }, ...(record && { record }) };
}
