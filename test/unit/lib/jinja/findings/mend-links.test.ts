import { describe, expect, it } from 'vitest';

import { findProblems, type Finding } from '../../../../../lib/jinja';
import { applyEdits } from '../../../../../lib/text/edits';

const BEFORE = ['', ' ', 'http://', '//', '/', 'mailto:', 'https://dashboard-01.moengage.com/'];
const TAGS = [
  '{{longURL}}',
  '{{ longURL|safe }}',
  '%7B%7BlongURL%7D%7D',
  '%257B%257BlongURL%257D%257D',
  '{ {longURL}}',
  '{{LongUrl}}',
  '{{longURL\u200b}}',
  '{{longURL|urlencode}}',
];
const BEHIND = ['', '?utm_source=a', '#add', '/', '%3Futm_source%3Da', '&amp;utm_source=a'];
const block = "{% set longURL = 'https://x?data=a&sig=' ~ s %}";

const fixed = (template: string, { fix }: Finding) => applyEdits(template, fix?.edits ?? []);

describe('a fix in a link', () => {
  it.each(TAGS)('leaves no error that was not found before: %s', (tag) => {
    for (const before of BEFORE) {
      for (const behind of BEHIND) {
        const template = `${block}<a href="${before}${tag}${behind}">Add</a>`;
        const findings = findProblems(template);
        const had = new Set(findings.map(({ rule }) => rule));
        for (const finding of findings) {
          const left = findProblems(fixed(template, finding)).map(({ rule }) => rule);
          expect(
            left.filter((rule) => !had.has(rule)),
            `${finding.rule} in ${before}${tag}${behind}`,
          ).toEqual([]);
        }
      }
    }
  });

  it.each(TAGS)('after fix leads to a link that opens: %s', (tag) => {
    for (const before of BEFORE) {
      for (const behind of BEHIND) {
        let template = `${block}<a href="${before}${tag}${behind}">Add</a>`;
        for (let count = 0; count < 5; count += 1) {
          const next = findProblems(template).find(({ fix }) => fix);
          if (next) template = fixed(template, next);
        }
        expect(findProblems(template)).toEqual([]);
        expect(template.slice(block.length)).toMatch(
          /^<a href=" ?\{\{ ?longURL(?:\|safe)? ?\}\}(?:&(?:amp;)?utm_source=a)?">/,
        );
      }
    }
  });

  it('leaves other addresses around as they are', () => {
    const other = '<a href="https://{{ host }}/{{longURL}}">';
    const template = `${block}${other}<a href="%7B%7BlongURL%7D%7D">Add</a>`;
    const finding = findProblems(template).find(({ rule }) => rule === 'percent-encoded-tag');
    expect(finding && fixed(template, finding)).toBe(
      `${block}${other}<a href="{{longURL}}">Add</a>`,
    );
  });
});
