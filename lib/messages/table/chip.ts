import * as v from 'valibot';

import type { BadgeOutcome, InsertOutcome, RemoveOutcome, UndoOutcome } from '../../editor/types';
import type { Snippet } from '../../snippet/types';
import { message } from '../message';
import { id, nothing, oneProject, style, wallet, wallets } from '../shapes';

/** What the chip shows: the project that the author has chosen, and what else there is. */
export interface ChipState {
  project: { id: string; name: string } | null;
  /** There are other projects besides. */
  hasOthers: boolean;
  isLocked: boolean;
}

/** From the content scripts, about the frame that they run in. All that a dashboard may say. */
export const CHIP_MESSAGES = {
  /** Its author has come to a field for the first time: the chip is wanted there. */
  chipNeeded: message('dashboard', nothing).answers<void>(),
  chipState: message('dashboard', nothing).answers<ChipState>(),
  insertAtFocus: message('dashboard', oneProject).answers<InsertOutcome>(),
  insertButtonAtFocus: message(
    'dashboard',
    v.strictObject({ id, wallets }),
  ).answers<InsertOutcome>(),
  /** Puts a badge image's address into the image field. */
  insertBadgeAtFocus: message('dashboard', v.strictObject({ id, wallet })).answers<BadgeOutcome>(),
  removeAtFocus: message('dashboard', oneProject).answers<RemoveOutcome>(),
  undoAtFocus: message('dashboard', nothing).answers<UndoOutcome>(),
  /** The finished text, for the clipboard: once, shortly after its insertion was refused here. */
  snippetForClipboard: message('dashboard', v.strictObject({ id, style })).answers<Snippet>(),
  /** The author has come to where a template may be: its findings belong on the badge. */
  templateFocused: message('dashboard', nothing).answers<void>(),
};
