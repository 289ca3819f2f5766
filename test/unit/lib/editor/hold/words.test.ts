import { describe, expect, it } from 'vitest';

import {
  CHECKED,
  CHECKING,
  DONE,
  inSentences,
  putBackWords,
  unknownWords,
} from '../../../../../lib/editor/hold/words';
import type { PutBack } from '../../../../../lib/editor/types';

const putBack = (more: Partial<PutBack> = {}): PutBack => ({
  stage: 'put-back',
  byPage: true,
  template: 'before',
  field: 'none',
  uses: 0,
  variable: 'longURL',
  otherWay: 'clipboard',
  ...more,
});

describe('where a change is out again, the author is told', () => {
  it.each([
    [
      'who did it, and that the template is as before',
      putBack(),
      'MoEngage put the earlier version back. The template is as it was before',
    ],
    [
      'that the link field is as before, too',
      putBack({ field: 'before' }),
      'MoEngage put the earlier version back. Template and link field are as they were before',
    ],
    [
      'nothing of the page where they may have done it themselves',
      putBack({ byPage: false }),
      'The earlier version is back. The template is as it was before',
    ],
    [
      'that a reference is left in the link field, and what to do',
      putBack({ field: 'reference' }),
      'MoEngage put the earlier version back. The template is as it was before. The link field still has {{longURL}}, which nothing sets: take it out there',
    ],
    [
      'that only the link is out, and the template has the code',
      putBack({ template: 'with', field: 'before' }),
      'MoEngage put the earlier link back into the link field. The template has the code',
    ],
    [
      'that the code was changed',
      putBack({ template: 'changed' }),
      'MoEngage changed the code after it was inserted, so the link may not work',
    ],
    [
      'that the code was changed, by whoever',
      putBack({ template: 'changed', byPage: false }),
      'The code was changed after it was inserted, so the link may not work',
    ],
    [
      'in how many places the template reads what nothing sets',
      putBack({ template: 'without', uses: 2 }),
      'MoEngage put an earlier version back. The code is not in it any more. 2 places in the template still have {{longURL}}, which nothing sets',
    ],
    [
      'of one such place, in the singular, by the link’s own variable',
      putBack({ template: 'without', byPage: false, uses: 1, variable: 'cardURL' }),
      'The template was changed. The code is not in it any more. 1 place in the template still has {{cardURL}}, which nothing sets',
    ],
  ])('%s', (_, found, words) => {
    expect(putBackWords(found)).toBe(words);
  });

  it('of a removal or a fix, only what the template is', () => {
    expect(putBackWords(putBack(), 'remove')).toBe(
      'MoEngage put the earlier version back. The template is as it was before',
    );
    expect(putBackWords(putBack({ template: 'without', byPage: false }), 'fix')).toBe(
      'The earlier version is back, or another one',
    );
  });
});

describe('where nobody could look again, the author is told', () => {
  it.each(['elsewhere', 'silent', 'newer', 'locked'] as const)(
    'that it is not known whether it held, and what to do: %s',
    (why) => {
      const words = unknownWords({ stage: 'unknown', why }, 'remove');
      expect(words).toMatch(/^Removed\. .+, so it is not known whether it held\. /);
      expect(words).toMatch(/Look at the template before you save$/);
      expect(words).not.toContain('checked and');
    },
  );

  it('of an insertion where nothing else is said', () => {
    expect(unknownWords({ stage: 'unknown', why: 'silent' })).toMatch(/^Inserted\. The page/);
  });
});

it('no full stop follows “checking…”', () => {
  expect(inSentences(`${DONE.insert}${CHECKING}. Saved later`)).toBe(
    'Inserted, checking… Saved later',
  );
  expect(inSentences(`${DONE.insert}${CHECKED}. Saved later`)).toBe(
    'Inserted and checked. Saved later',
  );
});
