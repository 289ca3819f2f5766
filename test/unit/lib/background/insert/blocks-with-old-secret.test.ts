import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeEach, describe, expect, it } from 'vitest';

import { blocksWithOldSecret } from '../../../../../lib/background/insert/blocks-with-old-secret';
import { findBlocks } from '../../../../../lib/block/find-blocks';
import { ownBlocks } from '../../../../../lib/block/own-blocks';
import { withoutBlocks } from '../../../../../lib/block/without-blocks';
import { findProblems } from '../../../../../lib/jinja';
import type { Project } from '../../../../../lib/project';
import { generateSnippet, type SnippetStyle } from '../../../../../lib/snippet';
import { secretInBlock } from '../../../../../lib/snippet/secret-in-block';
import type { OpenProject } from '../../../../../lib/background/store/project-store';
import { secretDigest } from '../../../../../lib/vault';
import { goldProject } from '../support';

const OLD = 'the first secret';
const NEW = 'the next secret';

const gold = goldProject({
  variable: 'longURL',
});
/** Another project for the same PassKit project, with other fields and another variable. */
const copy: Project = { ...gold, id: 'copy', name: 'Gold card (2)', variable: 'goldURL' };
const silver: Project = { ...gold, id: 'silver', url: 'https://pub1.pskt.io/c/silver' };

const projects = [gold, copy, silver];

let opened: OpenProject[];

beforeEach(async () => {
  const replaced = [await secretDigest(OLD)];
  opened = [
    { project: gold, secrets: { secret: NEW, replaced } },
    { project: copy, secrets: { secret: OLD } },
    { project: silver, secrets: { secret: NEW, replaced } },
  ];
});

const blockOf = ({ url, variable }: Project, secret: string) =>
  generateSnippet({ project: { url, secret }, style: 'quoted', variable, fields: [] }).block;

const variablesOf = async (template: string, projectId?: string) => {
  const whose = opened.filter(({ project: { id } }) => id === (projectId ?? id));
  const found = await blocksWithOldSecret(template, whose, projects);
  return found.map(({ variable }) => variable);
};

describe('blocks that sign with a replaced secret', () => {
  it('are only those with the old secret', async () => {
    expect(await variablesOf(`${blockOf(gold, OLD)}<p>a</p>`)).toEqual(['longURL']);
    expect(await variablesOf(`${blockOf(gold, NEW)}<p>a</p>`)).toEqual([]);
    expect(await variablesOf('<p>a</p>')).toEqual([]);
  });

  it('are the project’s own: a copy has the same URL, but other fields and its own secret', async () => {
    const template = `${blockOf(gold, OLD)}${blockOf(copy, OLD)}`;
    expect(await variablesOf(template, 'gold')).toEqual(['longURL']);
    expect(await variablesOf(template, 'copy')).toEqual([]);
    expect(await variablesOf(template)).toEqual(['longURL']);
  });

  it('are not looked for with another project’s URL, nor while the vault is locked', async () => {
    expect(await variablesOf(blockOf(gold, OLD), 'silver')).toEqual([]);
    opened = [];
    expect(await variablesOf(blockOf(gold, OLD))).toEqual([]);
  });
});

/** What Passlink wrote before the format's version 2: the project's URL stands in the clear. */
const VERSION_1 = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../fixtures/version-1-blocks.json'), 'utf8'),
) as Record<SnippetStyle, string>;
const STYLES = Object.keys(VERSION_1) as SnippetStyle[];
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
  const text = VERSION_1[style];
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
