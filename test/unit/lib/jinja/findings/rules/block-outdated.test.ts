import { describe, expect, it } from 'vitest';

import type { SnippetRequest, SnippetStyle } from '../../../../../../lib/snippet';
import { findingsOf, mended, placesOf, rulesFor } from '../found';
import { passlinkSnippet, SECRET } from '../passlink-block';

const RULE = 'block-outdated';
const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];
const LINK = '<a href="{{longURL}}">Add</a>';
const CHANGED: SnippetRequest['fields'] = [
  { field: 'person.surname', value: { kind: 'text', text: 'X' }, whenMissing: { kind: 'omit' } },
];

function textOf(style: SnippetStyle, request: Partial<SnippetRequest> = {}): string {
  const { block, reference } = passlinkSnippet(style, request);
  return block || reference;
}

/** What the background says about the current projects. */
function today(...requests: Partial<SnippetRequest>[]) {
  const blocks = requests.flatMap((request) => STYLES.map((style) => textOf(style, request)));
  return { currentBlocks: blocks, secrets: [SECRET] };
}

describe(RULE, () => {
  it.each(STYLES)('finds a block of a project that has changed: %s', (style) => {
    const template = `${textOf(style)}${LINK}`;
    expect(rulesFor(template, today({ fields: CHANGED }))).toEqual([RULE]);
    expect(placesOf(RULE, template, today({ fields: CHANGED }))[0]).toMatch(
      /^\{# Passlink 2 .*#\}$/,
    );
    expect(findingsOf(RULE, template, today({ fields: CHANGED }))[0]).toMatchObject({
      severity: 'warning',
      message:
        'Recipients get longURL as its project was when it was inserted: the project has changed since, so insert it again.',
    });
  });

  it.each(STYLES)('replaces it with the current block, in its own style: %s', (style) => {
    const rest = style === 'inline' ? '' : LINK;
    const result = mended(RULE, `<p>a</p>${textOf(style)}${rest}`, today({ fields: CHANGED }));
    expect(result).toBe(`<p>a</p>${textOf(style, { fields: CHANGED })}${rest}`);
  });

  it.each(STYLES)(
    'reports a block that signs although a content block should sign: %s',
    (style) => {
      const signed = { contentBlock: 'passlink_sign_longURL' };
      const rest = style === 'inline' ? '' : LINK;
      const context = { ...today(signed), secrets: [SECRET] };
      expect(rulesFor(`${textOf(style)}${rest}`, context)).toEqual([RULE]);
      const result = mended(RULE, `${textOf(style)}${rest}`, context);
      expect(result).toBe(`${textOf(style, signed)}${rest}`);
      // No rule finds anything in the result.
      expect(rulesFor(result, context)).toEqual([]);
    },
  );

  it('finds it if only the secret or the tracking has changed', () => {
    const project = { url: 'https://pub1.pskt.io/c/demo01', secret: 'another one' };
    const template = `${textOf('quoted')}${LINK}`;
    expect(rulesFor(template, today({ project }))).toEqual([RULE]);
    const tracked = { ...project, secret: SECRET, utm: { utm_source: 'moengage' } };
    const inBlock = { utmPlace: 'block' as const };
    const before = `${textOf('quoted', { project: tracked, ...inBlock })}${LINK}`;
    expect(rulesFor(before, today({ project: tracked }, { project: tracked, ...inBlock }))).toEqual(
      [],
    );
    const now = { ...tracked, utm: { utm_source: 'other' } };
    expect(rulesFor(before, today({ project: now }, { project: now, ...inBlock }))).toEqual([RULE]);
    // Where nothing stands behind the references, the parameters stay in the block.
    expect(mended(RULE, before, today({ project: now }, { project: now, ...inBlock }))).toContain(
      'utm_source=other',
    );
  });

  it('is an error if the block signs with a replaced secret', () => {
    const project = { url: 'https://pub1.pskt.io/c/demo01', secret: 'another one' };
    const template = `<p>a</p>${textOf('quoted')}${LINK}`;
    const context = { ...today({ project }), blocksWithOldSecret: [textOf('quoted')] };
    expect(findingsOf(RULE, template, context)).toMatchObject([
      {
        severity: 'error',
        message:
          'longURL is signed with a secret that has been replaced, so PassKit refuses the link: insert it again.',
      },
    ]);
    expect(mended(RULE, template, context)).toBe(`<p>a</p>${textOf('quoted', { project })}${LINK}`);
  });

  it.each(STYLES)('accepts a current block, in whatever style: %s', (style) => {
    const template = `${textOf(style)}${LINK}`;
    for (const each of [
      template,
      template.replaceAll('\n', ' '),
      template.replaceAll('\n', '\r\n  '),
      template.replaceAll('\n', '\u00a0'),
    ]) {
      expect(rulesFor(each, today({}))).toEqual([]);
    }
  });

  it('leaves damage by an editor to the rule for it', () => {
    const mangled = `${textOf('quoted').replaceAll("'", '&#39;')}${LINK}`;
    expect(new Set(rulesFor(mangled, today({})))).toEqual(new Set(['entity-in-tag']));
    const [finding] = findingsOf(RULE, mangled, today({ fields: CHANGED }));
    expect(finding).toBeDefined();
    expect(finding?.fix).toBeUndefined();
  });

  it('says nothing about projects whose blocks are not in the context', () => {
    const template = `${textOf('quoted')}${LINK}`;
    expect(rulesFor(template)).toEqual([]);
    const project = { url: 'https://pub1.pskt.io/c/other1', secret: SECRET };
    expect(rulesFor(template, today({ project }))).toEqual([]);
  });

  it('ignores other variables, and keeps two projects with one address apart', () => {
    const template = `${textOf('quoted')}${LINK}`;
    expect(rulesFor(template, today({ variable: 'gold' }))).toEqual([]);
    expect(rulesFor(template, today({ fields: CHANGED, variable: 'gold' }, {}))).toEqual([]);
    const [finding] = findingsOf(RULE, template, today({ fields: CHANGED, variable: 'gold' }));
    expect(finding?.fix).toBeUndefined();
  });

  it('offers no fix that would break the attribute around it', () => {
    const template = `<a href='${textOf('inline').replaceAll("'", '')}'>a</a>`;
    const [finding] = findingsOf(RULE, template, today({ fields: CHANGED }));
    expect(finding?.fix?.edits[0]?.text).not.toContain("'");
  });
});
