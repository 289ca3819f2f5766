import * as v from 'valibot';

import type { InsertRefusal } from '../../editor/types';
import { CHOSEN_ROLES, type ChosenRole, signSchema } from '../../editor/point/sign';
import { message } from '../message';
import { nothing, oneTab } from '../shapes';

/** What came of pointing at a place. */
export type PickedAnswer =
  /** It is remembered for pages of this kind. */
  | { status: 'chosen'; role: ChosenRole }
  /** Nothing can be proven to be written there. */
  | { status: 'refused'; reason: InsertRefusal; message: string };

const role = v.picklist(CHOSEN_ROLES);

/** The author points at a template or a field with the mouse. */
export const POINT_MESSAGES = {
  /** Brings the pointer into the frames of a tab. */
  startPointing: message('extension-page', oneTab).answers<void>(),
  /** Forgets what the author pointed at on pages of the kind that the tab shows. */
  forgetChoices: message('extension-page', oneTab).answers<void>(),
  /** As `startPointing`, from the chip. */
  pointAtFocus: message('dashboard', nothing).answers<void>(),
  stopPointingAtFocus: message('dashboard', nothing).answers<void>(),
  /**
   * The author has pointed at a place of this frame; `null` at one that nothing can be written to.
   * Counts once, and only after pointing was started.
   */
  pickAtFocus: message(
    'dashboard',
    v.strictObject({ sign: v.nullable(signSchema) }),
  ).answers<void>(),
  /** The author says what the place is that they pointed at last in this frame. */
  correctAtFocus: message('dashboard', v.strictObject({ role })).answers<PickedAnswer>(),
};
