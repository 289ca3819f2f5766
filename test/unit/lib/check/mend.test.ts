import { describe, expect, it } from 'vitest';

import { applyEdits } from '../../../../lib/text/edits';
import { type FindProblems, mend } from '../../../../lib/check/mend';
import type { Finding } from '../../../../lib/jinja/types';

/** Finds each match of a pattern, and replaces it. */
function rule(name: string, pattern: RegExp, text: string | undefined): FindProblems {
  return (template) =>
    [...template.matchAll(pattern)].map((match): Finding => {
      const range = { from: match.index, to: match.index + match[0].length };
      return {
        rule: name,
        severity: 'error',
        range,
        message: 'Wrong.',
        ...(text !== undefined && { fix: { label: 'Mend it', edits: [{ range, text }] } }),
      };
    });
}

const all =
  (...rules: FindProblems[]): FindProblems =>
  (template) =>
    rules.flatMap((find) => find(template));

function mendAll(template: string, find: FindProblems) {
  const { edits, count } = mend(template, find(template), find);
  return { text: applyEdits(template, edits), edits, count };
}

describe('mend', () => {
  it('makes separate fixes at once, each in its place', () => {
    const { text, edits, count } = mendAll('{{ “a” }} and {{ “b” }}', rule('quote', /[“”]/g, "'"));
    expect(text).toBe("{{ 'a' }} and {{ 'b' }}");
    expect(edits).toHaveLength(4);
    expect(count).toBe(4);
  });

  it('makes overlapping fixes one after another, each on the result of the previous one', () => {
    const find = all(rule('tag', /<<.*?>>/g, '{{ “x” }}'), rule('quote', /“.*?”/g, "'x'"));
    const { text, count } = mendAll('Dear <<“x”>>, and <<“x”>>', find);
    expect(text).toBe("Dear {{ 'x' }}, and {{ 'x' }}");
    expect(count).toBe(4);
  });

  it('counts a finding that another fix has removed', () => {
    const find = all(rule('outer', /\[.*?\]/g, ''), rule('inner', /!/g, '?'));
    expect(mendAll('a [!] b', find)).toMatchObject({ text: 'a  b', count: 2 });
  });

  it('skips findings without a safe fix', () => {
    const find = all(rule('quote', /“/g, "'"), rule('loop', /loop/g, undefined));
    expect(mendAll('“ loop', find)).toMatchObject({ text: "' loop", count: 1 });
  });

  it('leaves alone what was not asked for', () => {
    const find = rule('quote', /“/g, "'");
    const [, second] = find('“ “');
    const { edits } = mend('“ “', [second!], find);
    expect(applyEdits('“ “', edits)).toBe("“ '");
  });
});
