import { areaOf } from '../../../page/dom/area';
import { deepAll } from '../../../page/dom/tree';
import type { FoundTemplate, PageAnswer, PageCommand } from '../types';
import { describe, editorAround, isShown } from './look';
import { fieldOf, idOf, lastInArea, noteFocus, fieldRegister } from './register';
import { type Field, setNatively, setValue } from '../../../page/dom/set-value';

/** Besides what every adapter knows: `focused` describes the field the author is, or was, in. */
export type TextFieldCommand = PageCommand | { op: 'focused' };

/**
 * Inputs and textareas, whoever controls them, in open shadow roots too. Runs in the ISOLATED
 * world, where it keeps which field had the focus last; the content script calls it as well, on
 * every change of focus.
 */
export function runFieldCommand(command: TextFieldCommand): PageAnswer {
  if (command.op === 'focused') {
    const active = noteFocus();
    const { last } = fieldRegister();
    const field = last === null ? undefined : fieldOf(last);
    return {
      op: 'found',
      templates: field ? [{ ...found(field), focused: field === active }] : [],
      ...lastInArea(),
    };
  }
  if (command.op === 'find') {
    const fields = deepAll<HTMLTextAreaElement>('textarea').map(found);
    return { op: 'found', templates: fields.filter(({ visible }) => visible) };
  }

  const field = fieldOf(command.target);
  if (!field) return { op: 'gone' };
  if (command.op === 'read') return { op: 'text', text: field.value };
  if (command.op === 'commit') {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return { op: 'done' };
  }
  if (command.op === 'restore') {
    setValue(field, command.text);
    // A page that rewrites what it hears of gets to hear no more.
    if (field.value !== command.text) setNatively(field, command.text);
    return { op: 'done' };
  }
  const { texts } = command;
  const matches = [...field.value.matchAll(new RegExp(command.pattern, 'g'))];
  let next = matches.length === 0 ? (texts[0] ?? '') + field.value : field.value;
  for (let at = matches.length - 1; at >= 0; at -= 1) {
    const match = matches[at];
    if (!match) continue;
    const end = match.index + match[0].length;
    next = next.slice(0, match.index) + (texts[at] ?? texts[0] ?? '') + next.slice(end);
  }
  setValue(field, next);
  return { op: 'written', replaced: matches.map(([text]) => text) };
}

function found(element: Field): FoundTemplate {
  const field = describe(element);
  const { selectionStart: from, selectionEnd: to } = element;
  const isEditors = element instanceof HTMLTextAreaElement && editorAround(element) !== null;
  return {
    target: idOf(element),
    template: element.value,
    focused: idOf(element) === fieldRegister().last,
    visible: isShown(element) && !isEditors,
    area: areaOf(element),
    locked: field.locked ? 'field' : null,
    keepsQuotes: true,
    ...(from !== null && to !== null && { caret: { from, to } }),
    field,
  };
}
