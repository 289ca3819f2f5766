import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { findProblems } from '../../../../../lib/jinja';

const FOLDER = new URL('../../../../fixtures/templates/faulty/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

/** Each template lies beside a list of what is found: severity, rule, and the text it points at. */
describe('templates that are wrong', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

  it.each(names)('raise what is listed beside them: %s', (name) => {
    const template = read(name);
    const context = { secrets: ['Kq7-Tr0ub4dor-Zx'], knownAttributes: ['First Name', 'Last Name'] };
    const lines = findProblems(template, context).map(({ severity, rule, range, message }) => {
      const place = template.slice(range.from, range.to).replace(/\s+/g, ' ');
      return `${severity} ${rule}\n  at ${place}\n  ${message}\n`;
    });
    expect(lines.join('\n')).toBe(read(name.replace(/html$/, 'findings.txt')));
  });
});
