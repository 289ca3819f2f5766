import type { EditorAnswer, EditorCommand } from '../types';
import { runFieldCommand, type TextFieldCommand } from './run-command';
import { runPlaceCommand } from './run-place-command';

/** Inputs and textareas. The content script has `runFieldCommand` alone, which keeps it small. */
export default function textField(command: EditorCommand | TextFieldCommand): EditorAnswer {
  return command.op === 'edit' || command.op === 'show'
    ? runPlaceCommand(command)
    : runFieldCommand(command);
}
