import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exportProjects, importProjects, newDraft, type Project } from '../../../../lib/project';
import type { FieldMapping } from '../../../../lib/snippet/types';
import { GOLD, stored } from './support';

const coupon = {
  ...newDraft('coupon', { name: 'Spring', url: 'https://pub2.pskt.io/c/b' }),
  variable: 'couponURL',
};
const file = exportProjects([stored(GOLD), stored(coupon)]);

/** The exported file with a part of it changed. */
function changed(change: (file: { version: unknown; projects: unknown[] }) => void): string {
  const json = JSON.parse(file) as { version: unknown; projects: unknown[] };
  change(json);
  return JSON.stringify(json);
}

describe('exportProjects', () => {
  it('writes JSON that imports as the same projects', () => {
    const { projects, problems } = importProjects(file, []);
    expect(projects.map(({ draft }) => draft)).toEqual([GOLD, coupon]);
    expect(problems).toEqual([]);
  });

  it('includes the addresses of badge images', () => {
    const badges = { apple: 'https://img.example/apple.png' };
    const { projects } = importProjects(exportProjects([stored({ ...GOLD, badges })]), []);
    expect(projects[0]?.draft.badges).toEqual(badges);
  });

  it('includes the choice that the project fills external IDs in', () => {
    const filled = { ...GOLD, fillsExternalId: true } as const;
    const { projects } = importProjects(exportProjects([stored(filled)]), []);
    expect(projects[0]?.draft).toEqual(filled);
  });

  it('keeps a project whose ID several people would share, for its author to mend', () => {
    const fields: FieldMapping[] = [
      {
        field: 'members.member.externalId',
        value: { kind: 'text', text: '12345' },
        whenMissing: { kind: 'omit' },
      },
    ];
    const { projects, problems } = importProjects(
      exportProjects([stored({ ...GOLD, fields })]),
      [],
    );
    expect(projects[0]?.draft.fields).toEqual(fields);
    expect(problems).toEqual([]);
  });

  it('includes the choice that a content block signs', () => {
    const { projects } = importProjects(
      exportProjects([stored({ ...GOLD, signing: 'content-block' })]),
      [],
    );
    expect(projects[0]?.draft.signing).toBe('content-block');
  });

  it('states its format and version', () => {
    expect(JSON.parse(file)).toMatchObject({ format: 'passlink-projects', version: 1 });
  });

  it('leaves out ids, times, and anything else that a stored project may hold', () => {
    const project = { ...stored(GOLD), secret: '0WfoVtZ7MrJSfrHVuiESxZ' } as Project;
    const text = exportProjects([project]);
    for (const word of ['0WfoVtZ7MrJSfrHVuiESxZ', project.id, '17000', 'secret', 'hasSecret']) {
      expect(text).not.toContain(word);
    }
  });
});

describe('importProjects', () => {
  it('numbers names that are taken by a project or within the file', () => {
    const twice = exportProjects([stored(GOLD), stored(GOLD), stored(coupon)]);
    const existing = ['gold card', 'Other'].map((name) => ({ name, variable: 'otherURL' }));
    const { projects } = importProjects(twice, existing);
    expect(projects.map(({ nameInFile, draft }) => [nameInFile, draft.name])).toEqual([
      ['Gold card', 'Gold card (2)'],
      ['Gold card', 'Gold card (3)'],
      ['Spring', 'Spring'],
    ]);
  });

  it('numbers template variables that are taken by a project or within the file', () => {
    const twice = exportProjects([stored(GOLD), stored(GOLD), stored(coupon)]);
    const { projects } = importProjects(twice, [{ name: 'Other', variable: 'longURL' }]);
    expect(projects.map(({ variableInFile, draft }) => [variableInFile, draft.variable])).toEqual([
      ['longURL', 'longURL2'],
      ['longURL', 'longURL3'],
      ['couponURL', 'couponURL'],
    ]);
  });

  it('reads a file with a byte order mark, and normalises URLs', () => {
    const text = file.replace('c/a4hrop', 'c/a4hrop/');
    expect(importProjects(`\uFEFF${text}`, []).projects[0]?.draft.url).toBe(GOLD.url);
  });

  it.each([
    ['an empty file', '', /not JSON/],
    ['a file cut off', file.slice(0, -20), /not JSON/],
    ['a CSV file', 'a,b\n1,2', /not JSON/],
    ['a file too large', ' '.repeat(2_000_001), /too large/],
    ['other JSON', '{"format":"other","version":1,"projects":[]}', /not an export/],
    ['a list', '[]', /not an export/],
    ['null', 'null', /not an export/],
    ['a file without projects', '{"format":"passlink-projects","version":1}', /not an export/],
    ['a later version', changed((file) => (file.version = 2)), /another version/],
    [
      'too many projects',
      changed((file) => (file.projects = Array(201).fill(GOLD))),
      /more than 200/,
    ],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /nested too deep/],
    ['a __proto__', file.replace('"utm_source"', '"__proto__"'), /names that no export/],
    ['a constructor', file.replace('"utm_source"', '"constructor"'), /names that no export/],
  ])('refuses %s, and says why in one sentence', (_what, text, problem) => {
    const { projects, problems } = importProjects(text, []);
    expect(projects).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ['is not an object', 'text', /damaged/],
    ['lacks a part', { ...GOLD, fields: undefined }, /damaged/],
    ['holds something more', { ...GOLD, secret: 'x' }, /damaged/],
    ['has a part of another type', { ...GOLD, variable: 1 }, /damaged/],
    [
      'has a mapping of another kind',
      { ...GOLD, fields: [{ field: 'a', value: { kind: 'code' } }] },
      /damaged/,
    ],
    ['has a wrong URL', { ...GOLD, url: 'https://evil.example/' }, /must end in \/c\//],
    [
      'has a variable that would change the template',
      { ...GOLD, variable: 'x%}{{secret' },
      /letters/,
    ],
  ])('leaves out a project that %s and imports the others', (_what, project, problem) => {
    const { projects, problems } = importProjects(
      changed((file) => (file.projects[0] = project)),
      [],
    );
    expect(projects.map(({ draft }) => draft)).toEqual([coupon]);
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(problems[0]).toMatch(/^Project 1 was left out\./);
  });

  it('accepts any text and never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((json) => `{"format":"passlink-projects","version":1,"projects":[${json}]}`),
    );
    fc.assert(
      fc.property(text, fc.array(fc.string()), (text, names) => {
        const existing = names.map((name) => ({ name, variable: name }));
        const { projects, problems } = importProjects(text, existing);
        expect(projects.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
