import { readFileSync } from 'node:fs';

import { browser, storage } from '#imports';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { checkHandlers } from '../../../../../lib/background/check/checks';
import type {
  CheckedFinding,
  CheckReport,
  MendedOutcome,
  ReplaceOutcome,
} from '../../../../../lib/check';
import type { FakeEditor } from '../../editor/fake-page';
import { blockOf, encodeQuotes, fakeTab } from '../../editor/fake-page';
import { renderTemplate } from '../../../../../lib/jinja';
import { inspectLink } from '../../../../../lib/passkit';
import type { Project } from '../../../../../lib/project';
import { undoHandlers } from '../../../../../lib/background/tabs/undo';
import { createProjectStore } from '../../../../../lib/background/store/project-store';
import { projectsItem, settingsItem } from '../../../../../lib/storage/storage';
import { handlersUnderTest } from '../support';

const { page } = vi.hoisted(() => ({
  page: { editors: [] as unknown[] },
}));
vi.mock('../../../../../lib/page/tab', () => ({
  openTab: async () => fakeTab(page.editors as FakeEditor[], ADDRESS),
}));

const RECIPE = readFileSync('test/fixtures/templates/faulty/recipe.html', 'utf8');
const SECRET = 'Kq7-Tr0ub4dor-Zx';
const ADDRESS = 'https://dashboard-01.moengage.com/campaigns';
const key = crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
  'encrypt',
  'decrypt',
]);
const store = createProjectStore(
  () => key,
  () => 1,
);

let editor: FakeEditor;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  editor = { kind: 'ace', text: RECIPE };
  page.editors = [editor];
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ url: ADDRESS } as never);
  use(checkHandlers(store), undoHandlers(store));
});

const { use, ask: askAny } = handlersUnderTest();
function ask<Answer>(type: string, data: object = {}): Promise<Answer> {
  return askAny<Answer>(type, { tabId: 7, ...data });
}

async function recipeFinding(): Promise<CheckedFinding> {
  const report = await ask<CheckReport>('checkPage');
  const findings = report.status === 'checked' ? report.findings : [];
  const found = findings.find(({ rule }) => rule === 'published-recipe');
  if (!found) throw new Error('No recipe found.');
  return found;
}

/** Replaces a recipe as an author does who has seen whose secret goes in. */
const replaceIt = async () => {
  const { id, replacement } = await recipeFinding();
  const signsWith = replacement?.status === 'ready' ? replacement.signsWith?.id : undefined;
  return ask<ReplaceOutcome>('replaceRecipe', { id, signsWith });
};
const names = async () => (await projectsItem.getValue()).map(({ name }) => name);

/** Tells whether a recipient's link is signed with a secret, and what its payload is. */
async function linkIn(template: string, secret: string) {
  const result = await renderTemplate(template, { UserAttribute: { 'Last Name': 'O"Neil' } });
  const output = result.status === 'sent' ? result.output : '';
  const { payload, signature } = await inspectLink(/href="([^"]+)"/.exec(output)?.[1] ?? '', {
    secret,
  });
  return { surname: payload?.['person.surname'], signature };
}

describe('replacing a recipe', () => {
  it('writes a correct block, stores its project, and undoes both to the byte', async () => {
    expect((await recipeFinding()).replacement).toEqual({
      status: 'ready',
      project: 'Membership demo01',
      isNew: true,
    });
    const outcome = await replaceIt();
    expect(outcome).toMatchObject({ project: { name: 'Membership demo01' }, isNew: true });
    expect(JSON.stringify(outcome)).not.toContain(SECRET);
    const [start, ...rest] = RECIPE.split(/\{%.*?%\}/);
    expect(editor.text.startsWith(`${start}{# Passlink 2`)).toBe(true);
    expect(editor.text.endsWith(rest.join(''))).toBe(true);
    expect(await linkIn(editor.text, SECRET)).toEqual({ surname: 'O"Neil', signature: 'valid' });
    const [project] = await projectsItem.getValue();
    expect(await store.secretsOf(project!.id)).toEqual({ secret: SECRET });

    expect(await ask('undoInPage')).toEqual({ status: 'undone', removed: 'Membership demo01' });
    expect(editor.text).toBe(RECIPE);
    expect(await names()).toEqual([]);
  });

  it('leaves to report that the recipe’s link has no ID of the pass, and undo keeps the project once the author has changed it', async () => {
    await replaceIt();
    const report = await ask<CheckReport>('checkPage');
    expect(report).toMatchObject({
      findings: [
        { rule: 'no-record-id', lacksId: { project: { name: 'Membership demo01' } } },
        // The recipe's own fallback, which it had before.
        { rule: 'constant-external-id' },
      ],
    });
    const [project] = await projectsItem.getValue();
    await projectsItem.setValue([{ ...project!, updatedAt: 2 }]);
    expect(await ask('undoInPage')).toEqual({ status: 'undone' });
    expect(await names()).toEqual(['Membership demo01']);
  });

  it('uses the project that generates the same block, whatever its variable', async () => {
    await replaceIt();
    const [project] = await projectsItem.getValue();
    await projectsItem.setValue([{ ...project!, name: 'Gold card', variable: 'goldURL' }]);
    editor.text = RECIPE;
    expect((await recipeFinding()).replacement).toMatchObject({
      project: 'Gold card',
      isNew: false,
    });
    expect(await replaceIt()).toMatchObject({ project: { id: project!.id }, isNew: false });
    expect(editor.text).toContain('demo01 longURL #}');
    expect(await ask('undoInPage')).toEqual({ status: 'undone' });
    expect(await names()).toEqual(['Gold card']);
  });

  it('takes the secret from a project with the same URL, and keeps the recipe’s fields', async () => {
    await replaceIt();
    const [project] = await projectsItem.getValue();
    await store.save(project!.id, { ...draftOf(project!), fields: [] }, { secret: 'a newer one' });
    editor.text = RECIPE;
    expect(await replaceIt()).toMatchObject({ project: { name: 'Membership demo01 (2)' } });
    expect(await linkIn(editor.text, 'a newer one')).toEqual({
      surname: 'O"Neil',
      signature: 'valid',
    });
  });

  it('writes without quotes, and leaves something in each place, if the editor needs it', async () => {
    editor.rewrite = (text) => encodeQuotes(text).replaceAll(/\n(?=\n)|(?<=\{%)\n/g, ' ');
    editor.text = encodeQuotes(RECIPE);
    const before = editor.text;
    expect(await replaceIt()).toMatchObject({ status: 'replaced' });
    expect(editor.text.match(/\{# #\}/g)).toHaveLength(5);
    expect(editor.text).not.toContain('&#39;');
    await ask('undoInPage');
    expect(editor.text).toBe(before);
  });

  it('writes without quotes if quotes would end an attribute', async () => {
    editor.text = `<a href='${RECIPE.replaceAll("'", '&#39;')}'>`;
    expect(await replaceIt()).toMatchObject({ status: 'replaced' });
    expect(editor.text.match(/'/g)).toHaveLength(2);
  });

  it('stores no project if the editor rejects the block, and offers the clipboard', async () => {
    editor.rewrite = (text) => text.replaceAll('Passlink', '');
    const { id } = await recipeFinding();
    expect(await replaceIt()).toMatchObject({ reason: 'read-back-differs' });
    expect(editor.text).toBe(RECIPE);
    expect(await names()).toEqual([]);
    expect(await ask('undoInPage')).toMatchObject({ reason: 'nothing-to-undo' });

    const copied = await ask<MendedOutcome>('replacedTemplate', { id });
    const template = copied.status === 'mended' ? copied.template : '';
    expect(await linkIn(template, SECRET)).toMatchObject({ signature: 'valid' });
    expect(await names()).toEqual(['Membership demo01']);
    const [project] = await projectsItem.getValue();
    await ask('replacedTemplate', { id, signsWith: project!.id });
    expect(await names()).toEqual(['Membership demo01']);
  });

  it('says whose secret goes in, and uses only the secret that the author has seen named', async () => {
    await replaceIt();
    const [project] = await projectsItem.getValue();
    const { id: ownId } = project!;
    await store.save(ownId, { ...draftOf(project!), fields: [] }, { secret: 'a newer one' });
    const chosen = await store.save(
      undefined,
      { ...draftOf(project!), name: 'Chosen', url: 'https://pub1.pskt.io/c/chosen' },
      { secret: 'the chosen one' },
    );
    await settingsItem.setValue({ currentProjectId: chosen.id, popupTab: 'check' });
    editor.text = RECIPE;
    const { id, replacement } = await recipeFinding();
    expect(replacement).toMatchObject({
      isNew: true,
      signsWith: { id: ownId, name: 'Membership demo01', isChosen: false },
    });
    for (const signsWith of [undefined, chosen.id]) {
      for (const type of ['replaceRecipe', 'replacedTemplate'])
        expect(await ask(type, { id, signsWith })).toMatchObject({ reason: 'nothing-to-fix' });
    }
    expect(editor.text).toBe(RECIPE);
    await settingsItem.setValue({ currentProjectId: ownId, popupTab: 'check' });
    expect((await recipeFinding()).replacement).toMatchObject({ signsWith: { isChosen: true } });
    expect(await replaceIt()).toMatchObject({ status: 'replaced' });
  });

  it('writes nothing if its project cannot be stored', async () => {
    vi.spyOn(storage, 'setItems').mockRejectedValue(new Error('Full.'));
    await expect(replaceIt()).rejects.toThrow('could not be saved');
    expect(editor.text).toBe(RECIPE);
  });

  it('says why it refuses an unclear recipe, or one whose link a block makes already', async () => {
    editor.text = RECIPE.replace("UserAttribute['Last Name']", 'fn(3)');
    expect((await recipeFinding()).replacement).toMatchObject({
      message: expect.stringContaining('“person.surname” is computed'),
    });
    expect(await replaceIt()).toMatchObject({ reason: 'no-equal-block' });
    editor.text = `${blockOf('{%set longURL=1%}')}${RECIPE}`;
    const before = editor.text;
    expect(await replaceIt()).toMatchObject({
      reason: 'no-equal-block',
      message: expect.stringMatching(/^A block of Passlink’s makes \{\{longURL\}\}/),
    });
    expect(editor.text).toBe(before);
  });

  it('refuses a finding from before the template changed, and a tab without a template', async () => {
    const { id } = await recipeFinding();
    editor.text = `<b>New</b>${RECIPE}`;
    expect(await ask('replaceRecipe', { id })).toMatchObject({ reason: 'nothing-to-fix' });
    expect(await ask('replacedTemplate', { id })).toMatchObject({ reason: 'nothing-to-fix' });
    editor.busy = true;
    expect(await replaceIt()).toMatchObject({ reason: 'busy' });
    page.editors = [];
    expect(await ask('replaceRecipe', { id })).toMatchObject({ reason: 'no-template' });
    expect(await ask('replacedTemplate', { id })).toMatchObject({ reason: 'no-template' });
  });
});

function draftOf({ name, kind, url, digest, variable, utm, fields }: Project) {
  return { name, kind, url, digest, variable, utm, fields };
}
