import * as v from 'valibot';

import { defineStoredItem } from './define-item';

/**
 * Whether the author has done something in our own interface since the browser started: opened the
 * popup, clicked or typed in one of our pages, taken the menu or the shortcut. What a page shows of
 * us does not count, since only its renderer says what happened there.
 */
export const userActivationItem = defineStoredItem({
  key: 'session:authorHere',
  fallback: false,
  schema: v.boolean(),
});

/** Notes the author's first click or key in one of our pages. */
export function noteUserActivation(): void {
  const note = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    for (const type of DOING) window.removeEventListener(type, note, true);
    void userActivationItem.setValue(true);
  };
  for (const type of DOING) window.addEventListener(type, note, true);
}

const DOING = ['pointerdown', 'keydown'] as const;
