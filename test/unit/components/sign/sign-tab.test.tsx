import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { SignTab } from '@/components/sign';
import type { OpenPage } from '@/components/open-page/use-open-page';
import type { Project } from '@/lib/project';

import {
  answerWith,
  clipboardText,
  expectAccessible,
  expectFocus,
  freshBrowser,
  project,
  sent,
  sentOf,
  show,
} from '../ui/support';

const NO_PAGE: OpenPage = { tabId: 7, report: { status: 'elsewhere' }, attributes: [] };

const OPEN_PAGE: OpenPage = {
  ...NO_PAGE,
  report: {
    status: 'template',
    editor: 'ace',
    label: 'Code editor',
    template: '',
    blocks: [],
    linkField: true,
    single: false,
    caret: false,
  },
};

async function open(over: Partial<Project> = {}, page = NO_PAGE) {
  const shown = project(over);
  await freshBrowser([shown]);
  answerWith({ signPayload: ({ payload, format }) => `${format} ${JSON.stringify(payload)}` });
  const view = show(<SignTab project={shown} page={page} />);
  if (shown.hasSecret || shown.hasEncryptionKey) await screen.findByLabelText('Surname');
  return { ...view, shown };
}

const link = () => screen.getByLabelText<HTMLInputElement>('Signed link').value;
const lacking = () => screen.queryByText(/^Still empty/)?.textContent;
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

const copyButton = () => screen.getByRole('button', { name: 'Copy link' });

describe('SignTab', () => {
  it('signs the typed values, without the empty fields', async () => {
    const { user } = await open();
    expect(button('Copy link').disabled).toBe(true);
    await expectAccessible();

    await user.type(screen.getByLabelText('Surname'), "O'Brien");

    await waitFor(() => expect(link()).toBe('hashed {"person.surname":"O\'Brien"}'));
    await user.click(button('Copy link'));
    await screen.findByRole('button', { name: 'Copied' });
    expect(await clipboardText()).toBe(link());
  });

  it('says which fields the project needs, and which of them are missing in a link', async () => {
    const { user } = await open();
    expect(lacking()).toBeUndefined();
    await user.type(screen.getByLabelText('Surname'), 'Okoro');
    await waitFor(() => expect(lacking()).toBe('Still empty: Customer ID and Member ID'));
    await user.type(screen.getByLabelText('Customer ID needed'), 'CUST-1042');
    await user.type(screen.getByLabelText('Member ID needed'), 'M-20418');
    await waitFor(() => expect(link()).toContain('M-20418'));
    expect(lacking()).toBeUndefined();
    await expectAccessible();
  });

  it('signs once when typing pauses, not at each key', async () => {
    await open();
    for (const value of ['O', 'Ok', 'Oko']) {
      fireEvent.change(screen.getByLabelText('Surname'), { target: { value } });
    }
    await waitFor(() => expect(link()).toContain('Oko'));
    expect(sentOf('signPayload')).toHaveLength(1);
  });

  it('offers no link without the most recently typed value', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText('Forename'), 'Zoe');
    await waitFor(() => expect(copyButton()).toHaveProperty('disabled', false));
    // The answer waits, so that a slow computer sees the same.
    const answers: ((signed: string) => void)[] = [];
    sent.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    await user.type(screen.getByLabelText('Surname'), 'L');
    expect(copyButton()).toHaveProperty('disabled', true);
    await waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.('the link with both');
    await waitFor(() => expect(copyButton()).toHaveProperty('disabled', false));
  });

  it('drops an answer to an outdated question', async () => {
    const { user } = await open();
    const answers: ((signed: string) => void)[] = [];
    sent.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    await user.type(screen.getByLabelText('Surname'), 'A');
    await waitFor(() => expect(answers).toHaveLength(1));
    await user.type(screen.getByLabelText('Surname'), 'B');
    await waitFor(() => expect(answers).toHaveLength(2));

    answers[1]?.('the newer link');
    await waitFor(() => expect(link()).toBe('the newer link'));
    answers[0]?.('the older link');
    await new Promise((resolve) => setTimeout(resolve));

    expect(link()).toBe('the newer link');
  });

  it('has no link any more when the last value is removed', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText('Surname'), 'A');
    await waitFor(() => expect(link()).not.toBe(''));
    await user.clear(screen.getByLabelText('Surname'));
    expect(link()).toBe('');
    expect(button('Open').disabled).toBe(true);
  });

  it('says what is doubtful about a value, with an example, but still signs', async () => {
    const { user } = await open();
    const field = screen.getByLabelText('E-mail address');
    await user.type(field, 'zoe@');

    expect(screen.getByText(/must be an e-mail address.*Such as zoe@example.com/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(link()).toContain('zoe@'));
    await expectAccessible();
  });

  it('adds a field, and removes it with its value', async () => {
    const { user } = await open();
    await user.click(button('Add field'));
    await user.keyboard('tier id{Enter}');
    await user.type(await screen.findByLabelText('Tier ID'), 'gold');
    await waitFor(() => expect(link()).toContain('members.tier.id'));

    await user.click(button('Remove Tier ID'));
    expect(screen.queryByLabelText('Tier ID')).toBeNull();
    expect(link()).toBe('');
  });

  it('clears the form, and undoes that', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText('Surname'), 'A');
    await user.click(button('Clear'));
    expect(screen.getByLabelText<HTMLInputElement>('Surname').value).toBe('');

    await user.click(button('Undo'));
    expect(screen.getByLabelText<HTMLInputElement>('Surname').value).toBe('A');
  });

  it('remembers the form when the popup closes', async () => {
    const { user, unmount, shown } = await open();
    await user.type(screen.getByLabelText('Surname'), 'Abe');
    await waitFor(async () => {
      const { signForms } = await fakeBrowser.storage.session.get('signForms');
      expect(signForms).toEqual({ gold: { 'person.surname': 'Abe' } });
    });
    unmount();

    show(<SignTab project={shown} page={NO_PAGE} />);

    expect((await screen.findByLabelText<HTMLInputElement>('Surname')).value).toBe('Abe');
  });

  it('offers encrypting only with a key', async () => {
    const { user, unmount } = await open({ hasEncryptionKey: true });
    await user.type(screen.getByLabelText('Surname'), 'A');
    await user.click(screen.getByRole('radio', { name: 'Encrypted' }));
    await waitFor(() => expect(link()).toMatch(/^encrypted/));
    unmount();

    await open();
    expect(screen.queryByRole('radio', { name: 'Encrypted' })).toBeNull();
  });

  it('encrypts if there is a key and no secret', async () => {
    const { user } = await open({ hasSecret: false, hasEncryptionKey: true });
    await user.type(screen.getByLabelText('Surname'), 'A');
    await waitFor(() => expect(link()).toMatch(/^encrypted/));
  });

  it('says what opening a link does before it opens', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText('Surname'), 'A');
    await waitFor(() => expect(link()).not.toBe(''));

    await user.click(button('Open'));

    const told = screen.getByText(/creates the pass in PassKit/).textContent;
    expect(told).toContain('Each time it is opened, PassKit makes another.');
    expect(told).toContain('a Draft project after 48 hours');
    const opener = screen.getByRole('link', { name: 'Create the pass and open it' });
    expect(opener.getAttribute('href')).toBe(link());
    expect(opener.getAttribute('target')).toBe('_blank');
    await expectAccessible();

    await user.keyboard('{Escape}');
    await expectFocus(() => button('Open'));
  });

  it('says that a link without an ID of the pass makes another pass each time, and fills it in', async () => {
    const fields = [
      {
        field: 'person.surname',
        value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
        whenMissing: { kind: 'omit' },
      },
    ] as const;
    const { user } = await open({ fields: [...fields] });
    await user.type(screen.getByLabelText('Surname'), 'Okoro');
    await screen.findByText(/^Without a Member ID, PassKit makes another pass each time/);
    await expectAccessible();
    await user.click(button('Fill in Member ID'));
    const field = await screen.findByLabelText('Member ID');
    await expectFocus(() => field);
    await user.type(field, 'M-20418');
    await waitFor(() => expect(link()).toContain('M-20418'));
    expect(screen.queryByText(/^Without a Member ID/)).toBeNull();
  });

  it('says why there is no link, and tries again', async () => {
    const { user } = await open();
    sent.mockRejectedValue(new Error('The secret cannot be read. Enter it again in Options.'));
    await user.type(screen.getByLabelText('Surname'), 'A');
    expect((await screen.findByRole('alert')).textContent).toContain('cannot be read');

    answerWith({ signPayload: () => 'a link' });
    await user.click(button('Try again'));
    await waitFor(() => expect(link()).toBe('a link'));
  });

  it('leads to the options page if the project has neither secret nor key', async () => {
    const { user } = await open({ hasSecret: false });
    const create = vi.spyOn(fakeBrowser.tabs, 'create');

    await user.click(button('Add the secret in Options'));

    expect(create).toHaveBeenCalledWith({
      url: expect.stringContaining('/options.html#/projects/gold'),
    });
    await expectAccessible();
  });

  it('adds a location as a whole, says what it still needs, and removes it as a whole', async () => {
    const { user } = await open();
    await user.click(button('Add field'));
    await user.keyboard('latitude{Enter}');
    const group = within(await screen.findByRole('group', { name: 'Location 1' }));
    await user.type(group.getByLabelText(/^Latitude/), '91');
    expect(group.getByText(/from -90 to 90.*Such as 51.5/)).toBeTruthy();
    expect(group.getByText(/Still empty: Longitude and Lock screen message/)).toBeTruthy();
    await expectAccessible();

    await user.type(group.getByLabelText('Longitude needed'), '4');
    await user.type(group.getByLabelText('Lock screen message needed'), 'Here');
    expect(group.queryByText(/Still empty/)).toBeNull();
    await waitFor(() => expect(link()).toContain('location[1].lockScreenMessage'));

    await user.click(button('Remove Location 1'));
    expect(screen.queryByRole('group', { name: 'Location 1' })).toBeNull();
    expect(link()).toBe('');
  });

  it('signs with another digest and other UTM parameters on request, and remembers them', async () => {
    const { user, unmount, shown } = await open({ utm: { utm_source: 'moengage' } });
    await user.click(button('Signature and UTM'));
    await user.click(screen.getByRole('radio', { name: 'SHA-1' }));
    expect(screen.getByText(/own links are signed with SHA-256/)).toBeTruthy();
    await user.type(screen.getByLabelText('UTM name'), 'spring');
    await user.type(screen.getByLabelText('Surname'), 'A');
    const asked = {
      id: 'gold',
      payload: { 'person.surname': 'A' },
      format: 'hashed',
      digest: 'SHA-1',
      utm: { utm_source: 'moengage', utm_name: 'spring' },
    };
    await waitFor(() => expect(sentOf('signPayload').at(-1)).toEqual(asked));
    await screen.findByText(/^Signed with SHA-1 · \d+ characters$/);
    await expectAccessible();
    unmount();

    show(<SignTab project={shown} page={NO_PAGE} />);
    await waitFor(() => expect(sentOf('signPayload')).toHaveLength(2));
    expect(sentOf('signPayload').at(-1)).toEqual(asked);
  });

  it('keeps the copied links, fills the form from one, and clears them', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText('Surname'), 'Okoro');
    await waitFor(() => expect(copyButton()).toHaveProperty('disabled', false));
    expect(screen.queryByRole('button', { name: /^Recent links/ })).toBeNull();
    await user.click(copyButton());
    await user.click(await screen.findByRole('button', { name: 'Recent links (1)' }));
    await user.click(button('Clear'));
    await user.click(button('Fill in Okoro again'));
    expect(screen.getByLabelText<HTMLInputElement>('Surname').value).toBe('Okoro');
    await expectAccessible();
    const { recentLinks } = await fakeBrowser.storage.session.get('recentLinks');
    expect(recentLinks).toMatchObject({ gold: [{ payload: { 'person.surname': 'Okoro' } }] });

    await user.click(button('Clear recent links'));
    expect(screen.queryByRole('button', { name: /^Recent links/ })).toBeNull();
    await waitFor(async () => {
      expect(await fakeBrowser.storage.session.get('recentLinks')).toEqual({
        recentLinks: { gold: [] },
      });
    });
  });

  it('inserts the link into the open template, and undoes that', async () => {
    const { user } = await open({}, OPEN_PAGE);
    answerWith({
      signPayload: () => 'https://pub1.pskt.io/c/gold1?data=e30&sig=00',
      insertLinkIntoPage: () => ({ status: 'inserted', into: 'link' }),
      undoInPage: () => ({ status: 'undone', removed: 'Gold' }),
    });
    await user.type(screen.getByLabelText('Surname'), 'A');
    await waitFor(() => expect(button('Insert').disabled).toBe(false));
    await user.click(button('Insert'));
    await screen.findByText(/^Put into the link field/);
    expect(sentOf('insertLinkIntoPage')).toEqual([{ tabId: 7, link: link() }]);
    await user.click(button('Undo'));
    await screen.findByText(/^Undone.*the project “Gold” is removed$/);
  });

  it('says why a link was not inserted', async () => {
    const { user } = await open({}, OPEN_PAGE);
    await user.type(screen.getByLabelText('Surname'), 'A');
    await waitFor(() => expect(button('Insert').disabled).toBe(false));
    answerWith({
      insertLinkIntoPage: () => ({ status: 'refused', reason: 'no-caret', message: 'Click in.' }),
    });
    await user.click(button('Insert'));
    expect((await screen.findByRole('alert')).textContent).toBe('Click in.');
  });

  it('offers inserting only if a template is open', async () => {
    await open();
    expect(screen.queryByRole('button', { name: 'Insert' })).toBeNull();
  });
});
