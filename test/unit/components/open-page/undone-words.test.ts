import { expect, it } from 'vitest';

import { undoneWords } from '@/components/open-page/undone-words';

it.each([
  [{ status: 'undone' } as const, 'Undone. The template is as it was'],
  [
    { status: 'undone', removed: 'Gold' } as const,
    'Undone. The template is as it was, and the project “Gold” is removed',
  ],
])('says of %j what has become of template and project', (outcome, words) => {
  expect(undoneWords(outcome)).toBe(words);
});
