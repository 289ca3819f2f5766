import { areaOf } from '../../../page/dom/area';
import { deepActive, deepAll } from '../../../page/dom/tree';
import type { Range } from '../../../text/edits';
import { savedLater } from '../in-page/saved-later';
import type { FoundTemplate, PageAnswer } from '../types';
import { type FieldText, placeOfCharacter, readFieldText, selectedIn } from './editable/field-text';
import { isEditableField } from './editable/is-editable-field';
import { describe, editorAround, isField, isShown } from './look';
import { fieldOf, fieldRegister, idOf, lastInArea, noteFocus } from './register';

type Found = Extract<PageAnswer, { op: 'found' }>;

/**
 * Finds the field that has, or last had, the focus. Runs in the ISOLATED world, which remembers it;
 * the content script calls this on every change of focus.
 */
export function findFocused(): Found {
  const active = noteFocus();
  const { last } = fieldRegister();
  const field = last === null ? undefined : fieldOf(last);
  const templates = field ? found(field) : [];
  return {
    op: 'found',
    templates: templates.map((each) => ({ ...each, focused: field === active })),
    ...lastInArea(),
  };
}

/** Finds the text areas and editable fields that show, in open shadow roots too. */
export function findFields(): Found {
  const fields = deepAll('textarea, [contenteditable]').filter(
    (each) => isField(each) || isEditableField(each),
  );
  return { op: 'found', templates: fields.flatMap(found).filter(({ visible }) => visible) };
}

/** Finds the field of an id, also an input. */
export function findOne(target: string): Found {
  const field = fieldOf(target);
  return { op: 'found', templates: field ? found(field) : [] };
}

/** What is found of a field; nothing if it holds a document instead of text. */
function found(element: HTMLElement): FoundTemplate[] {
  const own = isField(element) ? undefined : readFieldText(element);
  if (own?.holds === 'rich') return [];
  const field = describe(element);
  const caret = own ? caretIn(element, own) : selectionOf(element);
  const isEditors = element instanceof HTMLTextAreaElement && editorAround(element) !== null;
  const later = element instanceof HTMLTextAreaElement ? savedLater(element) : undefined;
  return [
    {
      target: idOf(element),
      template: own?.text ?? (isField(element) ? element.value : ''),
      focused: idOf(element) === fieldRegister().last,
      visible: isShown(element) && !isEditors,
      area: areaOf(element),
      locked: field.locked ? 'field' : own?.holds === 'unreadable' ? 'field-parts' : null,
      keepsQuotes: true,
      ...(later && { savedLater: later }),
      ...(caret && { caret }),
      field,
    },
  ];
}

function selectionOf(element: Element): Range | undefined {
  if (!isField(element)) return undefined;
  const { selectionStart: from, selectionEnd: to } = element;
  return from === null || to === null ? undefined : { from, to };
}

/** Where the author is in an editable field, or was when they left it. */
function caretIn(element: HTMLElement, own: FieldText): Range | undefined {
  const { left } = fieldRegister();
  const isHere = deepActive() === element && document.hasFocus();
  const isKnown = left?.field.deref() === element && left.text === element.textContent;
  if (isHere || !isKnown) return selectedIn(own, element);
  const [from, to] = [left.from, left.to].map((count) => placeOfCharacter(own, count));
  if (from === undefined || to === undefined) return undefined;
  return own.text.slice(from, to).includes('\n') ? { from: to, to } : { from, to };
}
