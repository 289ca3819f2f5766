import type { EditorAnswer, EditorCommand, FoundTemplate } from '../../types';
import { idOf } from '../../../../page/dom/page-memory';
import { type Edit, editBetween, type Range as TextRange } from '../../../../text/edits';
import { pointAt, readFieldText, selectedIn } from '../../text-field/editable/field-text';
import { selectIn } from '../author-place';
import { editsFor } from '../edits-for';
import { firstPlace } from '../first-place';
import type { ModelMarkup } from './model-source';
import { ModelWriter, type ModelWriting } from './model-writer';

type Library = ModelMarkup & ModelWriting;

/** The id of the text that an editor's document consists of. */
export function textId(root: HTMLElement): string {
  return `text of ${idOf(root)}`;
}

/**
 * An editor found as a field of text, whose page would save what it says and no HTML; nothing where
 * it holds more than text.
 */
export function asText(
  root: HTMLElement,
  { drop }: Library,
  found: FoundTemplate,
): FoundTemplate[] {
  const own = readFieldText(root, drop);
  if (own.holds === 'rich') return [];
  const caret = selectedIn(own, root);
  return [
    {
      ...found,
      target: textId(root),
      template: own.text,
      locked: found.locked ?? (own.holds === 'text' ? null : 'field-parts'),
      asText: true,
      ...(caret && { caret }),
    },
  ];
}

/** Answers commands about the text that an editor's document consists of. */
export async function runInModelText(
  root: HTMLElement,
  library: Library,
  command: Exclude<EditorCommand, { op: 'find' }>,
): Promise<EditorAnswer> {
  const { text, holds } = readFieldText(root, library.drop);
  switch (command.op) {
    case 'read':
      return { op: 'text', text };
    case 'commit':
    case 'expect':
    case 'code-view':
      return { op: 'done' };
    case 'restore':
      await editText(root, library, editBetween(text, command.text));
      return { op: 'done' };
    case 'write': {
      const { edits, replaced } = editsFor(text, command);
      await editText(root, library, edits);
      return { op: 'written', replaced };
    }
    case 'show': {
      const range = rangeOf(root, library, command);
      if (!range || text.slice(command.from, command.to) !== command.text) {
        return { op: 'not-found' };
      }
      root.focus({ preventScroll: true });
      root.scrollIntoView({ block: 'nearest' });
      selectIn(root, range);
      return { op: 'done' };
    }
    case 'edit':
      if (!root.isContentEditable || holds !== 'text')
        return { op: 'refused', reason: 'read-only' };
      if (text !== command.expected) return { op: 'refused', reason: 'changed-since' };
      await editText(root, library, command.edits);
      return { op: 'done' };
  }
}

/** Types edits; the author's line breaks are paragraphs of the model, and stay. */
async function editText(
  root: HTMLElement,
  library: Library,
  edits: readonly Edit[],
): Promise<void> {
  await ModelWriter.work(root, library, async (writer) => {
    for (const { range, text } of edits.toReversed()) {
      const place = rangeOf(root, library, range);
      const isChange = place && place.toString() !== text;
      if (isChange) await writer.put(place, text.replaceAll(/\s*\n\s*/g, ' '));
    }
  });
}

function rangeOf(root: HTMLElement, { drop }: Library, { from, to }: TextRange): Range | undefined {
  const field = readFieldText(root, drop);
  if (field.text === '') return firstPlace(root, drop);
  const range = root.ownerDocument.createRange();
  const start = pointAt(field, root, from);
  const end = pointAt(field, root, to);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
