import { deepActive } from '@/lib/page/dom/tree';
import { noteLeaving } from '@/lib/editor/adapters/text-field/register';
import { pointingMemory } from '@/lib/editor/point/pointing-memory';
import type { PickedAnswer, sendMessage } from '@/lib/messages';

import { createActions } from './actions';
import { createBesideField } from './beside-field';
import type { Chip } from './chip';
import { mayHoldTemplate, offeredField } from './focused-field';
import { howToSetUp } from './notes';
import { createBadgeRecheck } from './recheck-badge';
import { type ChipRole, lockedView, setupView } from './views';

interface SessionTools {
  chip: Chip;
  send: typeof sendMessage;
  copy: (text: string) => Promise<void>;
  /** False once the extension was reloaded under the page. */
  isAlive: () => boolean;
}

/** Follows the focus through one frame, and decides which field gets the chip and what it shows. */
export function createSession({ chip, send, copy, isAlive }: SessionTools) {
  const { recheck, recheckSoon } = createBadgeRecheck(send, isAlive);
  const beside = createBesideField(chip, isAlive, () => lookAtFocus());
  const actions = createActions({ beside, chip, send, copy, isAlive, recheck });

  const offer = async (focused: HTMLElement, role: ChipRole) => {
    beside.field = focused;
    const { project, hasOthers, isLocked } = await send('chipState');
    if (beside.field !== focused || deepActive() !== focused) return;
    if (!project) {
      beside.show(setupView(() => beside.show(howToSetUp())));
      return;
    }
    if (isLocked) {
      // After it was dismissed, it comes back with the next field, not at once.
      chip.show(lockedView(), focused, () => {});
      return;
    }
    beside.show(actions.ready(role, project, hasOthers));
  };

  const lookAtFocus = () => {
    if (beside.isWalking) return;
    const offered = offeredField();
    if (offered) {
      // The author still reads a note at this field.
      if (beside.field === offered.focused && chip.tone !== null) return;
      // Without an answer there is no chip: the background is being replaced.
      offer(offered.focused, offered.role).catch(() => chip.hide());
    } else if (chip.tone === 'ready' && !beside.isBusy) {
      beside.field = null;
      chip.hide();
    }
  };

  return {
    /** Shows what came of pointing at a place, beside it. */
    async showPicked(answer: PickedAnswer): Promise<void> {
      beside.field = pointingMemory().picked?.deref() ?? document.documentElement;
      beside.show(await actions.picked(answer));
    },
    /** Answers the menu and the shortcut, as if the author had clicked the chip at the focus. */
    async insertHere(id: string): Promise<void> {
      const focused = deepActive();
      beside.field = focused instanceof HTMLElement ? focused : document.documentElement;
      await actions.insert(id);
    },
    /** Starts at the field that the author is already in, because that field brought the chip. */
    begin(): void {
      lookAtFocus();
      if (mayHoldTemplate(deepActive())) recheckSoon();
    },
    onFocusIn(event: FocusEvent): void {
      if (!event.isTrusted || chip.isHost(event.target)) return;
      if (!isAlive()) {
        chip.hide();
        return;
      }
      lookAtFocus();
      if (mayHoldTemplate(event.composedPath()[0] ?? null)) recheckSoon();
    },
    /** When the field loses the focus, the chip disappears and notes stay. */
    onFocusOut(event: FocusEvent): void {
      if (!event.isTrusted || chip.isHost(event.target) || chip.isHost(event.relatedTarget)) return;
      noteLeaving(event.composedPath()[0] ?? null);
      // The author may have written something since the last check.
      if (isAlive() && mayHoldTemplate(event.composedPath()[0] ?? null)) recheckSoon();
      if (beside.isBusy || (chip.tone !== 'ready' && chip.tone !== null)) return;
      beside.field = null;
      chip.hide();
    },
  };
}
