import { describe, expect, it } from 'vitest';

import { describeFindings, likeSecrets, nameFindings } from '../../../../lib/check';
import type { Finding, Severity } from '../../../../lib/jinja/types';

const SECRET = `s3cr"et&<>'value`;

function finding(template: string, marked: string, over: Partial<Finding> = {}): Finding {
  const from = template.indexOf(marked);
  return {
    rule: 'a-rule',
    severity: 'error',
    range: { from, to: from + marked.length },
    message: 'Something is wrong.',
    ...over,
  };
}

function shown(
  template: string,
  marked: string,
  blocks: Parameters<typeof describeFindings>[3] = [],
) {
  const named = nameFindings([finding(template, marked)]);
  const [first] = describeFindings(template, named, [SECRET], blocks);
  return first!;
}

describe('the names of findings', () => {
  const template = 'one two three';
  const at = (marked: string, severity: Severity, rule = 'a-rule') =>
    finding(template, marked, { severity, rule });

  it('stay the same when an unchanged template is checked again, in any order', () => {
    const findings = [at('three', 'error'), at('one', 'warning'), at('two', 'error')];
    const ids = nameFindings(findings).map(({ id }) => id);
    expect(nameFindings(findings.toReversed()).map(({ id }) => id)).toEqual(ids);
  });

  it('differ for two findings of one rule about one place', () => {
    const ids = nameFindings([at('one', 'error'), at('one', 'error')]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('are listed worst first, then in order of place', () => {
    const sorted = nameFindings([
      at('one', 'hint'),
      at('three', 'error'),
      at('two', 'warning'),
      at('two', 'error'),
    ]).map(({ finding: { severity, range } }) => [severity, range.from]);
    expect(sorted).toEqual([
      ['error', 4],
      ['error', 8],
      ['warning', 4],
      ['hint', 0],
    ]);
  });
});

describe('an excerpt', () => {
  it('contains the place, the text around it in its line, and its line number', () => {
    expect(shown('<p>\n  Dear {{ “x” }},\n</p>', '“x”')).toMatchObject({
      line: 2,
      excerpt: { before: 'Dear {{ ', marked: '“x”', after: ' }},' },
    });
  });

  it('stays as narrow as the popup if lines are long', () => {
    const { excerpt } = shown(
      `${'a'.repeat(500)}[${'b'.repeat(5000)}]${'c'.repeat(500)}`,
      `[${'b'.repeat(5000)}]`,
    );
    expect(excerpt.before).toMatch(/^…a{40}$/);
    expect(excerpt.marked).toMatch(/^\[b+ … b+\]$/);
    expect(excerpt.marked.length).toBeLessThan(200);
    expect(excerpt.after).toMatch(/^c{40}…$/);
  });

  it('never cuts a character in two', () => {
    const { excerpt } = shown(`${'🎟️'.repeat(50)}x${'x🎟️'.repeat(50)}`, 'xx');
    expect(Object.values(excerpt).every((text: string) => text.isWellFormed())).toBe(true);
  });

  it.each([
    ['as it is', SECRET],
    ['as HTML', SECRET.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')],
    [
      'as an attribute',
      SECRET.replace('&', '&amp;')
        .replace('<', '&lt;')
        .replace('>', '&gt;')
        .replace('"', '&quot;')
        .replace("'", '&#39;'),
    ],
    ['in an address', encodeURIComponent(SECRET)],
  ])('never contains a secret, written %s', (_how, written) => {
    const { excerpt } = shown(`Hello ${written} and ${written} there`, 'and');
    expect(excerpt).toEqual({ before: 'Hello •••••• ', marked: 'and', after: ' •••••• there' });
  });

  it('shows no part of a secret if the place lies inside it', () => {
    const { excerpt } = shown(`x ${SECRET} y`, SECRET.slice(2, 6));
    expect(excerpt).toEqual({ before: 'x ', marked: '••••••', after: ' y' });
  });

  it('hides the whole of our own block, because it contains the secret in pieces', () => {
    const block = '{# Passlink 1 … #}s3{#x#}cr{# Passlink end longURL #}';
    const template = `${block}<p>“Hi”</p>`;
    const blocks = [{ variable: 'longURL', from: 0, to: block.length }];
    expect(shown(template, '“Hi”', blocks).excerpt.before).toBe('{# Passlink longURL … #}<p>');
    expect(shown(template, block, blocks).excerpt.marked).toBe('{# Passlink longURL … #}');
  });

  it('hides the key of an author’s own recipe, though it is no project’s secret', () => {
    const { excerpt } = shown('{{ data | convertToSHA256("their own") | lower }}', 'lower');
    expect(excerpt.before).toContain('convertToSHA256("••••••") |');
  });

  it('keeps a secret out of the message and the label too', () => {
    const template = `Hello ${SECRET}`;
    const named = nameFindings([
      finding(template, SECRET, {
        message: `${SECRET} would be sent.`,
        fix: { label: `Take ${SECRET} out`, edits: [] },
      }),
    ]);
    expect(describeFindings(template, named, [SECRET], [])).toMatchObject([
      { message: '•••••• would be sent.', fixLabel: 'Take •••••• out' },
    ]);
  });
});

describe('a possible secret while the vault is locked', () => {
  it.each([
    '0WfoVtZ7MrJSfrHVuiESxZ',
    'kWfoVtZxMrJSfrHVuiESxZ',
    'f3'.repeat(32),
    '1234567890123456789012345678901234567890abcdefabcdefabcdefabcdef',
  ])('is %s', (secret) => {
    expect(likeSecrets(`<a href="x?k=${secret}&b">${secret}</a>`)).toEqual([secret]);
  });

  it('is not a word, a number or anything short', () => {
    const text =
      'internationalisation 12345678901234567890 convertToSHA256 UserAttribute a1b2c3 membershipCardSmartPassLink PLEASEREADTHISCAREFULLY';
    expect(likeSecrets(text)).toEqual([]);
  });

  it('is hidden like a known one', () => {
    const secret = '0WfoVtZ7MrJSfrHVuiESxZ';
    const template = `<p>${secret} wrong</p>`;
    const named = nameFindings([finding(template, 'wrong')]);
    const found = describeFindings(template, named, likeSecrets(template), []);
    expect(JSON.stringify(found)).not.toContain(secret);
  });
});
