import type { Lock } from '@/lib/editor/adapters/locks';
import { classifyField, type FieldRole } from '@/lib/editor/adapters/text-field/classify-field';
import { findFocused } from '@/lib/editor/adapters/text-field/find-fields';
import type { FoundTemplate } from '@/lib/editor/adapters/types';
import { deepActive } from '@/lib/page/dom/tree';

import { chosenRole } from './point/chosen-role';
import type { ChipRole } from './views';

/**
 * Whether a template may be written there: editors take keys in a textarea or an editable element.
 */
export function mayHoldTemplate(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/**
 * The field that has the focus in this frame, if the chip is for it, with what it is by its words or
 * else by what the author has said before.
 */
export function offeredField(): { focused: HTMLElement; role: ChipRole } | undefined {
  const [found] = findFocused().templates;
  const focused = found?.focused ? deepActive() : null;
  if (!(focused instanceof HTMLElement) || !found?.visible || !isOffered(found.locked))
    return undefined;
  const role = roleOf(found, focused);
  return role === 'other' ? undefined : { focused, role };
}

/** A locked field is left alone, unless an author could not guess that it cannot be written to. */
function isOffered(lock: Lock | null): boolean {
  return lock === null || lock === 'field-parts';
}

function roleOf(found: FoundTemplate, focused: Element): FieldRole {
  const role = found.field ? classifyField(found.field) : 'other';
  return role === 'other' ? (chosenRole(focused) ?? role) : role;
}
