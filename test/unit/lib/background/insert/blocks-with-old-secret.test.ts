import { beforeEach, describe, expect, it } from 'vitest';

import { blocksWithOldSecret } from '../../../../../lib/background/insert/blocks-with-old-secret';
import type { Project } from '../../../../../lib/project';
import { generateSnippet } from '../../../../../lib/snippet';
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
