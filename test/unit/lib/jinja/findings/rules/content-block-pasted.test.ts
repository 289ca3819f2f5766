import { describe, expect, it } from 'vitest';

import type { SnippetStyle } from '../../../../../../lib/snippet';
import { signingBlock, withContentBlock } from '../../../../../../lib/snippet/content-block';
import { findingsOf, mended, rulesFor } from '../found';
import { passlinkSnippet, SECRET } from '../passlink-block';

const RULE = 'content-block-pasted';
const LABEL = 'passlink_sign_longURL';
const PROJECT = { url: 'https://pub1.pskt.io/c/demo01', secret: SECRET };
const PASTED = signingBlock(PROJECT);
const STYLES: SnippetStyle[] = ['quoted', 'quoteless', 'inline'];

function template(style: SnippetStyle): string {
  const { block, reference } = passlinkSnippet(style, { contentBlock: LABEL });
  return `<p>Your card</p>${block}<a href="${reference}">Add</a>`;
}

describe(RULE, () => {
  it.each(STYLES)('finds the text of a content block in a snippet: %s', (style) => {
    const whole = template(style);
    const pasted = withContentBlock(whole, LABEL, PASTED);
    expect(pasted).not.toBe(whole);
    const [finding, ...more] = findingsOf(RULE, pasted, { secrets: [SECRET] });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(finding?.message).not.toContain(SECRET);
    expect(findingsOf(RULE, whole, { secrets: [SECRET] })).toEqual([]);
  });

  it('puts the reference back where the project is known', () => {
    const { block } = passlinkSnippet('quoted', { contentBlock: LABEL });
    const whole = template('quoted');
    const pasted = withContentBlock(whole, LABEL, PASTED);
    expect(mended(RULE, pasted, { currentBlocks: [block] })).toBe(whole);
  });

  it('finds it where no block has left data for it', () => {
    expect(findingsOf(RULE, `<p>Your card</p>${PASTED}`)).toHaveLength(1);
  });

  it.each([
    PASTED,
    `<p>${PASTED}</p>`,
    "{% set url = 'https://x?data=' ~ data %}<a href=\"{{ url }}&sig={{ url|convertToSHA256('s')|lower }}\">a</a>",
    "{% if pl_json is defined %}{{ContentBlock['passlink_sign_longURL']}}{% endif %}<p>a</p>",
  ])('leaves the content block itself and other links alone: %s', (text) => {
    expect(rulesFor(text)).not.toContain(RULE);
  });

  it.each(STYLES)('leaves a snippet alone that signs itself: %s', (style) => {
    const { block, reference } = passlinkSnippet(style);
    expect(findingsOf(RULE, `<p>a</p>${block}<a href="${reference}">Add</a>`)).toEqual([]);
  });
});
