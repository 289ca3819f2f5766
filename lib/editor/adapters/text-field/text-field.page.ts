import type { EditorAnswer, EditorCommand } from '../types';
import { runFieldCommand, type TextFieldCommand } from './run-command';
import { runPlaceCommand } from './run-place-command';

/** Inputs and textareas: `page` is also in the content script of each frame, `places` is not. */
export default function textField(command: EditorCommand | TextFieldCommand): EditorAnswer {
  return command.op === 'edit' || command.op === 'show'
    ? runPlaceCommand(command)
    : runFieldCommand(command);
}
