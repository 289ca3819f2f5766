import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { findProblems, type FindingContext } from '../../../../../lib/jinja';
import { RULES } from '../../../../../lib/jinja/findings/rules';

const FOLDER = new URL('../../../../fixtures/templates/faulty/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

/** The context beside the template, for those that have such a file. */
function contextOf(name: string): FindingContext {
  const file = name.replace(/html$/, 'context.json');
  const own = existsSync(new URL(file, FOLDER)) ? (JSON.parse(read(file)) as FindingContext) : {};
  return { secrets: ['Kq7-Tr0ub4dor-Zx'], knownAttributes: ['First Name', 'Last Name'], ...own };
}

/** Each template lies beside a list of its findings: severity, rule, and the text it points at. */
describe('faulty templates', () => {
  it.each(names)('raise the findings listed beside them: %s', (name) => {
    const template = read(name);
    const lines = findProblems(template, contextOf(name)).map(
      ({ severity, rule, range, message }) => {
        const place = template.slice(range.from, range.to).replace(/\s+/g, ' ');
        return `${severity} ${rule}\n  at ${place}\n  ${message}\n`;
      },
    );
    expect(lines.join('\n')).toBe(read(name.replace(/html$/, 'findings.txt')));
  });

  it('raise every rule except the one about size', () => {
    const raised = new Set(
      names.flatMap((name) => findProblems(read(name), contextOf(name)).map(({ rule }) => rule)),
    );
    const missing = RULES.map(({ name }) => name).filter((name) => !raised.has(name));
    expect(missing).toEqual(['template-size']);
  });
});
