import { expect, it } from 'vitest';

import {
  checkedWords,
  listed,
  timeWords,
  verdictWords,
} from '../../../../components/check/version-words';
import type { VersionVerdict } from '../../../../lib/moengage/version-findings';

const verdict = (name: string, problems = 0): VersionVerdict => ({
  name,
  status: 'checked',
  hasLink: true,
  check: { errors: problems, warnings: 0, worst: [] },
});
const UNKNOWN: VersionVerdict = { name: 'fr_FR', status: 'unchecked', why: 'No editor came.' };

it('lists names as a sentence does, and counts those that are too many', () => {
  expect(listed(['Default'])).toBe('Default');
  expect(listed(['Default', 'en_US'])).toBe('Default and en_US');
  expect(listed(['a', 'b', 'c', 'd'])).toBe('a, b, c and d');
  expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
});

it('says how many were checked, and how many of them have the link', () => {
  const versions = [verdict('Default'), verdict('en_US')];
  const found = { versions, missing: [], isGood: true };
  expect(checkedWords({ ...found, having: ['Default', 'en_US'] }, 'at 9')).toBe(
    'All 2 checked at 9. Each has the link',
  );
  expect(checkedWords({ ...found, having: [] }, 'at 9')).toBe(
    'All 2 checked at 9. None has the link',
  );
  const some = { ...found, versions: [...versions, UNKNOWN] };
  expect(checkedWords({ ...some, having: ['Default'] }, 'at 9')).toBe(
    '2 of 3 checked at 9. 1 has the link',
  );
  expect(checkedWords({ ...some, having: ['Default', 'en_US'] }, 'at 9')).toBe(
    '2 of 3 checked at 9. Each of these has the link',
  );
  expect(checkedWords({ ...found, having: [], versions: [UNKNOWN] }, 'at 9')).toBe(
    '0 of 1 checked at 9',
  );
});

it('says of each what was found, or why it was not checked', () => {
  expect(verdictWords(verdict('Default'))).toBe('Nothing found');
  expect(verdictWords(verdict('Default', 2))).toBe('2 problems');
  expect(verdictWords(verdict('fr_FR'), true)).toBe('No link');
  expect(verdictWords(verdict('fr_FR', 1), true)).toBe('No link, 1 problem');
  expect(verdictWords(UNKNOWN)).toBe('Not checked. No editor came.');
});

it('gives the date of a check that is not of today', () => {
  const now = new Date(2026, 10, 30, 14, 32);
  const earlier = new Date(2026, 10, 28, 14, 32).getTime();
  expect(timeWords(earlier, now)).toContain('28');
  expect(timeWords(now.getTime(), now)).not.toContain('30');
});
