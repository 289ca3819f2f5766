import type { EditorCommand, EditorAnswer } from '../types';
import { froalaPage } from './page';
import { froalaPlaces } from './places';

/** Froala 3 and later: its text by `page`, places in its source by `places`. */
export default function froala(command: EditorCommand): EditorAnswer {
  return command.op === 'edit' || command.op === 'show'
    ? froalaPlaces(command)
    : froalaPage(command);
}
