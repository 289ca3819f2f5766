import { expect, it } from 'vitest';

import { fileProblems } from '@/components/options/bulk/file-problems';
import { matchHeader, openSample } from '@/lib/bulk';

function problemsOf(header: string, columns?: (string | null)[]) {
  const opened = openSample(new TextEncoder().encode(`${header}\nx\n`), true) ?? null;
  const matches = matchHeader(opened?.header ?? []);
  return fileProblems({ opened, matches, columns: columns ?? matches.map(({ field }) => field) });
}

it('finds no problem in a valid file', () => {
  expect(problemsOf('person.surname,person.forename')).toEqual({ blockers: [], hints: [] });
});

it('blocks two columns for one field, and a file without any field', () => {
  expect(problemsOf('person.surname,person.surname').blockers).toEqual([
    expect.stringContaining('Two columns are Surname'),
  ]);
  expect(problemsOf('a,b').blockers).toEqual([expect.stringContaining('at least one column')]);
});

it('lists ignored columns, incomplete locations, and an existing column of links', () => {
  const { hints } = problemsOf('person.surname,location[1].lat,note,smartUrl');
  expect(hints.join('\n')).toContain('Not in the pass: note, smartUrl.');
  expect(hints.join('\n')).toContain('Location 1: longitude');
  expect(hints.join('\n')).toContain('smartUrl already');
});
