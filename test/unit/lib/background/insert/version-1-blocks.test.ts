import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { blocksWithOldSecret } from '../../../../../lib/background/insert/blocks-with-old-secret';
import type { OpenProject } from '../../../../../lib/background/store/project-store';
import { findBlocks } from '../../../../../lib/block/find-blocks';
import { ownBlocks } from '../../../../../lib/block/own-blocks';
import { withoutBlocks } from '../../../../../lib/block/without-blocks';
import { findProblems } from '../../../../../lib/jinja';
import { generateSnippet, type SnippetStyle } from '../../../../../lib/snippet';
import { secretInBlock } from '../../../../../lib/snippet/secret-in-block';
import { secretDigest } from '../../../../../lib/vault';

/** What Passlink wrote before the format's version 2: the project's URL stands in the clear. */
const BLOCKS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../fixtures/version-1-blocks.json'), 'utf8'),
) as Record<SnippetStyle, string>;
const STYLES = Object.keys(BLOCKS) as SnippetStyle[];
const SECRET = "made 'up' for these tests";
const OWN = { url: 'https://pub1.pskt.io/c/a4hrop', variable: 'longURL' };

const today = (style: SnippetStyle) => {
  const { block, reference } = generateSnippet({
    project: { url: OWN.url, secret: SECRET },
    style,
    fields: [],
  });
  return block || reference;
};

describe.each(STYLES)('a block of version 1, %s', (style) => {
  const text = BLOCKS[style];
  const template = `<p>a</p>${text}<a href="{{longURL}}">b</a>`;

  it('is found, and known as its project’s', () => {
    const [block, ...others] = ownBlocks(findBlocks(template), OWN, []);
    expect(others).toEqual([]);
    expect(block).toMatchObject({ projectUrl: OWN.url, variable: 'longURL', from: 8 });
    expect(withoutBlocks(template)).not.toContain('pl_');
  });

  it('names its secret, so that a replaced one is found', async () => {
    expect(secretInBlock(text)).toBe(SECRET);
    const opened = {
      project: { id: 'a', ...OWN },
      secrets: { secret: 'another', replaced: [await secretDigest(SECRET)] },
    } as unknown as OpenProject;
    const old = await blocksWithOldSecret(template, [opened], []);
    expect(old).toHaveLength(1);
    const context = {
      secrets: [],
      currentBlocks: STYLES.map(today),
      blocksWithOldSecret: old.map((each) => each.text),
    };
    const errors = findProblems(template, context).filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ rule: 'block-outdated', fix: { label: 'Update it' } }]);
  });

  it('is brought up to date by one fix', () => {
    const context = { secrets: [SECRET], currentBlocks: STYLES.map(today) };
    const found = findProblems(template, context).filter(({ rule }) => rule.startsWith('block-'));
    expect(found).toMatchObject([{ rule: 'block-version', severity: 'warning' }]);
    const [edit] = found[0]?.fix?.edits ?? [];
    expect(edit?.text).toMatch(/^\{# Passlink 2 pub1_pskt_io:a4hrop longURL #\}/);
  });
});
