import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { checkContext } from '../../../../../lib/background/check/check-context';
import type { OpenTemplate } from '../../../../../lib/background/tabs/template-in';
import { describeFindings, nameFindings } from '../../../../../lib/check';
import { findTargets } from '../../../../../lib/editor/find/find-targets';
import { findProblems } from '../../../../../lib/jinja';
import { personIdField, type Project, recordIdMapping } from '../../../../../lib/project';
import { generateSnippet } from '../../../../../lib/snippet';
import { projectsItem } from '../../../../../lib/storage/storage';
import { VaultLockedError } from '../../../../../lib/vault';
import { type FakeEditor, fakeTab, LINK, SOURCE } from '../../editor/fake-page';
import { fakeStore, goldProject } from '../support';

const ADDRESS = 'https://dashboard-01.moengage.com/';

/** The template of a page, as the background reads it. */
async function open(editors: FakeEditor[]): Promise<OpenTemplate> {
  const tab = fakeTab(editors, ADDRESS);
  return { ...tab, editor: (await findTargets(tab.run, tab.frames)).template! };
}

const SECRET = 'never shown to anybody';
const gold = goldProject({
  fields: [
    {
      field: 'person.surname',
      value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
      whenMissing: { kind: 'omit' },
    },
    personIdField(),
    recordIdMapping('members.member.externalId'),
  ],
});
const broken: Project = { ...gold, id: 'broken' };
const store = fakeStore(async (id) => {
  if (id === 'broken') throw new Error('Cannot be opened.');
  return { secret: SECRET };
});

const snippetOf = (fields: Project['fields']) =>
  generateSnippet({ project: { url: gold.url, secret: SECRET }, style: 'quoted', fields });

/** What a check finds in a template that is open beside other editors. */
async function rulesIn(text: string, others: FakeEditor[] = []): Promise<string[]> {
  const opened = await open([{ kind: 'ace', text, focused: true }, ...others]);
  const context = await checkContext(store, opened);
  return findProblems(text, context).map(({ rule }) => rule);
}

beforeEach(async () => {
  fakeBrowser.reset();
  await projectsItem.setValue([gold, broken]);
});

describe('what a check knows besides the template', () => {
  it('treats a block as current as long as its project generates the same block', async () => {
    const { block, reference } = snippetOf(gold.fields);
    expect(await rulesIn(`${block}<a href="${reference}">a</a>`)).toEqual([]);
  });

  it('reports a block whose project has changed since, and shows the secret of neither', async () => {
    const { block, reference } = snippetOf([]);
    const text = `${block}<a href="${reference}">a</a>`;
    const context = await checkContext(store, await open([{ kind: 'ace', text }]));
    const findings = findProblems(text, context);
    expect(findings).toMatchObject([{ rule: 'block-outdated', fix: { label: 'Update it' } }]);
    const shown = describeFindings(text, nameFindings(findings), context.secrets, []);
    expect(JSON.stringify(shown)).not.toContain(SECRET);
  });

  it('knows which projects send no customer ID', async () => {
    const { block, reference } = snippetOf(gold.fields);
    const text = `${block}<a href="${reference}">a</a>`;
    const fields = gold.fields.filter(({ field }) => field !== 'person.externalId');
    await projectsItem.setValue([{ ...gold, fields }]);
    expect(await rulesIn(text)).toContain('no-person-id');
    await projectsItem.setValue([gold]);
    expect(await rulesIn(text)).not.toContain('no-person-id');
    // When two projects share a URL, nobody can tell whose block it is.
    await projectsItem.setValue([{ ...gold, id: 'copy', fields }, gold]);
    expect(await rulesIn(text)).not.toContain('no-person-id');
  });

  it('knows which projects’ links hold no ID of the pass itself', async () => {
    const { block, reference } = snippetOf(gold.fields);
    const text = `${block}<a href="${reference}">a</a>`;
    const fields = gold.fields.filter(({ field }) => field !== 'members.member.externalId');
    await projectsItem.setValue([{ ...gold, fields }]);
    const context = await checkContext(store, await open([{ kind: 'ace', text }]));
    expect(context.projectsWithoutRecordId).toEqual([
      { url: gold.url, name: 'Gold card', idLabel: 'Member ID' },
    ]);
    expect(await rulesIn(text)).toContain('no-record-id');
    await projectsItem.setValue([{ ...gold, fields, fillsExternalId: true }]);
    expect(await rulesIn(text)).not.toContain('no-record-id');
    await projectsItem.setValue([{ ...gold, id: 'copy', fields }, gold]);
    expect(await rulesIn(text)).not.toContain('no-record-id');
  });

  it('runs without secrets and current blocks while the vault is locked, and says so', async () => {
    const { block } = snippetOf([]);
    const template = await open([{ kind: 'ace', text: `${block}${SECRET}` }]);
    const locked = fakeStore(() => Promise.reject(new VaultLockedError()));
    expect(await checkContext(locked, template)).toMatchObject({
      isLocked: true,
      secrets: [],
      currentBlocks: [],
    });
    expect(await checkContext(store, template)).toMatchObject({ isLocked: false });
  });

  it('reads the page’s other fields, including plain text areas', async () => {
    const { block } = snippetOf(gold.fields);
    const message: FakeEditor = {
      kind: 'text-field',
      text: block,
      field: { ...SOURCE, label: 'Message', name: 'message' },
    };
    expect(await rulesIn('<a href="{{longURL}}">a</a>', [message])).toEqual([
      'link-in-other-field',
    ]);
  });

  it('does not count a field of the template’s own pop-ups as another field', async () => {
    const { block } = snippetOf(gold.fields);
    const link: FakeEditor = {
      kind: 'text-field',
      text: '{{longURL}}',
      field: LINK,
      focused: true,
    };
    expect(await rulesIn(block, [link])).not.toContain('link-in-other-field');
  });

  it('knows the names that projects use', async () => {
    const fields: Project['fields'] = [
      {
        field: 'members.tier.name',
        value: {
          kind: 'join',
          parts: [{ kind: 'attribute', object: 'UserAttribute', name: 'Loyalty Tier' }],
        },
        whenMissing: { kind: 'omit' },
      },
    ];
    await projectsItem.setValue([{ ...gold, fields }]);
    expect(await rulesIn("<p>{{ UserAttribute['Loyalty tier'] }}</p>")).toEqual(['attribute-name']);
  });
});
