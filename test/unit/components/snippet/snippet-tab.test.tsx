import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { SnippetTab } from '@/components/snippet';
import type { InsertOutcome, PageReport } from '@/lib/editor/types';
import type { Project } from '@/lib/project';

import {
  answerWith,
  clipboardText,
  expectAccessible,
  freshBrowser,
  project,
  sent,
  sentOf,
  show,
} from '../ui/support';

vi.mock('@/lib/messages', () => ({ sendMessage: vi.fn() }));
vi.mock('@/components/preview/preview-card', () => ({ PreviewCard: () => null }));

const TEMPLATE: PageReport = {
  status: 'template',
  editor: 'froala',
  label: 'Rich text editor',
  template: '',
  blocks: [],
  linkField: true,
};
const INSERTED: InsertOutcome = {
  status: 'inserted',
  block: 'inserted',
  reference: true,
  style: 'quoted',
};
const SNIPPET = { block: '{# the block #}', reference: '{{longURL}}' };

async function open(report: PageReport, over: Partial<Project> = {}) {
  const shown = project(over);
  await freshBrowser([shown]);
  const readAgain = vi.fn(async () => {});
  const page = { tabId: 7, report, attributes: [], readAgain };
  const { showAgain, ...rest } = show(<SnippetTab project={shown} page={page} />);
  const change = (changed: Partial<Project>) =>
    showAgain(<SnippetTab project={{ ...shown, ...changed }} page={page} />);
  return { ...rest, readAgain, change };
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('inserting', () => {
  it('inserts, says where, and takes it back', async () => {
    const { user, readAgain } = await open(TEMPLATE);
    answerWith({ insertIntoPage: () => INSERTED, undoInPage: () => ({ status: 'undone' }) });

    await user.click(button('Insert into template'));

    expect(await screen.findByText('Inserted in 2 places')).toBeTruthy();
    expect(sentOf('insertIntoPage')).toEqual([{ tabId: 7, id: 'gold' }]);
    expect(readAgain).toHaveBeenCalled();
    await expectAccessible();

    await user.click(button('Undo'));
    expect(await screen.findByText('Undone. The template is as it was')).toBeTruthy();
  });

  it('updates where the project’s block stands already', async () => {
    await open({ ...TEMPLATE, blocks: ['longURL'] });
    expect(button('Update in template')).toBeTruthy();
  });

  it('inserts where only another project’s block stands', async () => {
    await open({ ...TEMPLATE, blocks: ['otherURL'] });
    expect(button('Insert into template')).toBeTruthy();
  });

  it('says what is left to do when no link field was in use', async () => {
    const { user } = await open(TEMPLATE);
    answerWith({ insertIntoPage: () => ({ ...INSERTED, reference: false }) });

    await user.click(button('Insert into template'));
    await user.click(await screen.findByRole('button', { name: 'Copy {{longURL}}' }));

    expect(await screen.findByText('Copied. Paste {{longURL}} into the link field')).toBeTruthy();
    expect(await clipboardText()).toBe('{{longURL}}');
  });

  it('says why it was refused and offers the clipboard', async () => {
    const { user } = await open(TEMPLATE);
    answerWith({
      insertIntoPage: () => ({
        status: 'refused',
        reason: 'read-back-differs',
        message: 'The editor changed the snippet.',
      }),
      buildSnippet: () => SNIPPET,
    });

    await user.click(button('Insert into template'));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The editor changed the snippet.',
    );
    await user.click(button('Copy instead'));

    expect(await screen.findByText(/^Copied, secret included/)).toBeTruthy();
    expect(await clipboardText()).toBe(SNIPPET.block);
  });

  it('offers the clipboard when nobody answers', async () => {
    const { user } = await open(TEMPLATE);
    sent.mockRejectedValue(new Error('Could not establish connection.'));

    await user.click(button('Insert into template'));

    expect((await screen.findByRole('alert')).textContent).toContain('Passlink did not answer');
    expect(button('Copy instead')).toBeTruthy();
  });

  it('makes copying the next step where no template is open', async () => {
    await open({ status: 'no-template' });
    expect(button('Insert into template').disabled).toBe(true);
    expect(button('Copy').disabled).toBe(false);
  });

  it('leads to the options page where the project has no secret', async () => {
    const { user } = await open(TEMPLATE, { hasSecret: false });
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    expect(button('Insert into template').disabled).toBe(true);
    expect(button('Copy').disabled).toBe(true);

    await user.click(button('Add the secret in Options'));

    expect(create).toHaveBeenCalledWith({
      url: expect.stringContaining('/options.html#/projects/gold'),
    });
  });
});

describe('editing rows', () => {
  it('saves an edit by itself, with the project’s other settings and no secrets', async () => {
    const { user } = await open(TEMPLATE);
    answerWith({ saveProject: ({ draft }) => ({ ...project(), ...draft }) });

    await user.click(button(/^Surname/));
    await user.selectOptions(screen.getByLabelText('When missing'), 'Not sent');

    await waitFor(() => expect(sentOf('saveProject')).toHaveLength(1));
    const [{ id, draft, secrets } = { id: '', draft: undefined, secrets: undefined }] =
      sentOf('saveProject');
    expect(id).toBe('gold');
    expect(secrets).toEqual({});
    expect(draft).toMatchObject({ name: 'Gold card', url: 'https://pub1.pskt.io/c/gold1' });
    expect(draft?.fields.find(({ field }) => field === 'person.surname')?.whenMissing).toEqual({
      kind: 'suppress',
      reason: 'No surname',
    });
  });

  it('keeps a half-made row out of what it saves', async () => {
    const { user } = await open(TEMPLATE);
    answerWith({ saveProject: ({ draft }) => ({ ...project(), ...draft }) });

    await user.click(button('Add field'));
    await user.keyboard('tier id{Enter}');

    await waitFor(() => expect(sentOf('saveProject')).toHaveLength(1));
    expect(sentOf('saveProject')[0]?.draft.fields).toEqual(project().fields);
  });

  it('saves what is being edited before it inserts', async () => {
    const { user } = await open(TEMPLATE);
    answerWith({
      saveProject: ({ draft }) => ({ ...project(), ...draft }),
      insertIntoPage: () => INSERTED,
    });

    await user.click(button(/^Surname/));
    await user.click(button('Remove'));
    await user.click(button('Insert into template'));

    await screen.findByText('Inserted in 2 places');
    expect(sent.mock.calls.map(([type]) => type)).toEqual(['saveProject', 'insertIntoPage']);
  });

  it('says what was not saved, inserts nothing else instead, and saves again', async () => {
    const { user } = await open(TEMPLATE);
    sent.mockRejectedValue(new Error('Storage is full.'));
    await user.click(button(/^Surname/));
    await user.click(button('Remove'));

    expect(await screen.findByText('Not saved. Storage is full.')).toBeTruthy();
    await user.click(button('Insert into template'));
    expect(await screen.findByText(/last change is not saved yet/)).toBeTruthy();
    expect(sentOf('insertIntoPage')).toEqual([]);

    answerWith({ saveProject: ({ draft }) => ({ ...project(), ...draft }) });
    await user.click(button('Save again'));
    await waitFor(() => expect(screen.queryByText(/Storage is full/)).toBeNull());
  });

  it('shows what another page changed once its own edits are saved', async () => {
    const { user, change } = await open(TEMPLATE);
    answerWith({ saveProject: ({ draft }) => ({ ...project(), ...draft }) });
    await user.click(button(/^Surname/));
    await user.click(button('Remove'));
    await waitFor(() => expect(sentOf('saveProject')).toHaveLength(1));
    const [{ draft } = { draft: project() }] = sentOf('saveProject');
    change({ fields: draft.fields });
    expect(screen.queryByRole('button', { name: /^Surname/ })).toBeNull();

    change({ fields: project().fields });

    expect(button(/^Surname/)).toBeTruthy();
  });

  it('sends what was typed a moment ago when the popup closes', async () => {
    const { user } = await open(TEMPLATE);
    answerWith({ saveProject: ({ draft }) => ({ ...project(), ...draft }) });
    await user.click(button(/^Surname/));
    await user.click(button('Remove'));

    window.dispatchEvent(new Event('pagehide'));

    expect(sentOf('saveProject')).toHaveLength(1);
  });
});

describe('the code', () => {
  it('is shown without the secret and copied with it, said aloud', async () => {
    const { user } = await open(TEMPLATE);
    answerWith({ buildSnippet: () => SNIPPET });
    await user.click(button('Show code'));
    const shown = screen.getByLabelText<HTMLTextAreaElement>('Code with the secret hidden');
    expect(shown.value).toContain('••••••••');
    await expectAccessible();

    await user.click(button('Copy code'));

    expect(await screen.findByText('Code copied. It contains the secret.')).toBeTruthy();
    expect(await clipboardText()).toBe(SNIPPET.block);
    expect(sentOf('buildSnippet')).toEqual([{ id: 'gold', style: 'quoted' }]);
  });

  it('has one line for push and SMS', async () => {
    const { user } = await open(TEMPLATE);
    answerWith({ buildSnippet: () => ({ block: '', reference: 'one line' }) });
    await user.click(button('Show code'));
    await user.click(screen.getByRole('radio', { name: 'Push or SMS field' }));
    await user.click(button('Copy code'));

    await waitFor(async () => expect(await clipboardText()).toBe('one line'));
    expect(sentOf('buildSnippet')).toEqual([{ id: 'gold', style: 'inline' }]);
  });
});
