import type { EditorAnswer, EditorCommand } from '../types';
import { textFieldPage, type TextFieldCommand } from './page';
import { textFieldPlaces } from './places';

/** Inputs and textareas: `page` is also in the content script of each frame, `places` is not. */
export default function textField(command: EditorCommand | TextFieldCommand): EditorAnswer {
  return command.op === 'edit' || command.op === 'show'
    ? textFieldPlaces(command)
    : textFieldPage(command);
}
