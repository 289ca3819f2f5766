import * as v from 'valibot';

import type {
  BadgeOutcome,
  HoldReport,
  InsertOutcome,
  RemoveOutcome,
  UndoOutcome,
} from '../../editor/types';
import type { Snippet } from '../../snippet/types';
import { message } from '../message';
import { id, nothing, oneProject, style, wallet, wallets, way } from '../shapes';

/** What the chip shows. */
export interface ChipState {
  project: { id: string; name: string } | null;
  /** There are projects besides the chosen one. */
  hasOthers: boolean;
  isLocked: boolean;
}

/** From the content scripts, about their own frame. A dashboard may send no other messages. */
export const CHIP_MESSAGES = {
  /** The author has come to a field in this frame for the first time, so the chip is needed. */
  chipNeeded: message('dashboard', nothing).answers<void>(),
  chipState: message('dashboard', nothing).answers<ChipState>(),
  insertAtFocus: message('dashboard', v.strictObject({ id, way })).answers<InsertOutcome>(),
  insertButtonAtFocus: message(
    'dashboard',
    v.strictObject({ id, wallets }),
  ).answers<InsertOutcome>(),
  /** Inserts a badge image's address into the image field. */
  insertBadgeAtFocus: message('dashboard', v.strictObject({ id, wallet })).answers<BadgeOutcome>(),
  removeAtFocus: message('dashboard', oneProject).answers<RemoveOutcome>(),
  undoAtFocus: message('dashboard', nothing).answers<UndoOutcome>(),
  /** How the tab's last change has fared, once nobody looks at it again: after some seconds. */
  settledAtFocus: message('dashboard', nothing).answers<HoldReport>(),
  /**
   * The finished text for the clipboard: once, and only shortly after its insertion was refused
   * here or put back by the page.
   */
  snippetForClipboard: message('dashboard', v.strictObject({ id, style })).answers<Snippet>(),
  /**
   * The author has focused a field that may hold a template, so the toolbar badge should count its
   * problems.
   */
  templateFocused: message('dashboard', nothing).answers<void>(),
};
