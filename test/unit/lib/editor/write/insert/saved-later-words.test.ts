import { expect, it } from 'vitest';

import { savedLaterWords } from '../../../../../../lib/editor/write/insert/saved-later-words';

it('says that code is not saved yet, and what saves it', () => {
  expect(savedLaterWords('code-view', 'Inserted')).toBe(
    'Inserted into the code. Leave the code view to save it',
  );
  expect(savedLaterWords('dialog', 'Updated')).toBe(
    'Updated in the code. Confirm the dialog to save it',
  );
});
