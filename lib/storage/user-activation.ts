import * as v from 'valibot';

import { defineStoredItem } from './define-item';

/**
 * Whether the author has used our own interface since the browser started: opened the popup,
 * clicked or typed in one of our pages, or used the menu or the shortcut. Clicks on what we show in
 * a web page do not count, because the page's renderer reports them and could make them up.
 */
export const userActivationItem = defineStoredItem({
  key: 'session:authorHere',
  fallback: false,
  schema: v.boolean(),
});

/** Records the author's first click or key in one of our pages. */
export function noteUserActivation(): void {
  const note = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    for (const type of DOING) window.removeEventListener(type, note, true);
    void userActivationItem.setValue(true);
  };
  for (const type of DOING) window.addEventListener(type, note, true);
}

const DOING = ['pointerdown', 'keydown'] as const;
