import type { SavedLater } from '../../adapters/in-page/saved-later';

const NEXT = {
  'code-view': 'Leave the code view to save it',
  dialog: 'Confirm the dialog to save it',
} as const satisfies Record<SavedLater, string>;

/** Says of an insertion into code that it is not saved yet, and what the author has to do. */
export function savedLaterWords(later: SavedLater, did: 'Inserted' | 'Updated'): string {
  return `${did} ${did === 'Updated' ? 'in' : 'into'} the code. ${NEXT[later]}`;
}
