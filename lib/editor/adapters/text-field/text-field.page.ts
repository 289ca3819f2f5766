import type { EditorAnswer, EditorCommand } from '../types';
import { runInEditable } from './editable/run-in-editable';
import { isField } from './look';
import { fieldOf } from './register';
import { runFieldCommand, type TextFieldCommand } from './run-command';
import { runPlaceCommand } from './run-place-command';

/** Inputs, text areas, and editable elements that a page uses as fields of text. */
export default function textField(
  command: EditorCommand | TextFieldCommand,
): EditorAnswer | Promise<EditorAnswer> {
  if (command.op === 'find' || command.op === 'focused' || command.op === 'look') {
    return runFieldCommand(command);
  }
  const field = fieldOf(command.target);
  if (field && !isField(field)) return runInEditable(field, command);
  return command.op === 'edit' || command.op === 'show'
    ? runPlaceCommand(command)
    : runFieldCommand(command);
}
