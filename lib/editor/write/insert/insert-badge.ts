import { changeField, type FieldChange, wholeOf } from '../change-field';
import { refuseInsert } from '../outcomes';
import type { OpenPlaces } from '../insertion';
import { findTargets } from '../../find/find-targets';

/** Puts an image's address into the image field that has, or last had, the focus. */
export async function insertBadge(
  { run, frames, choices }: OpenPlaces,
  address: string,
): Promise<FieldChange> {
  const { imageField } = await findTargets(run, frames, choices);
  if (!imageField) return { refused: refuseInsert('no-field') };
  return changeField(run, imageField, wholeOf(imageField.found.template, address));
}
