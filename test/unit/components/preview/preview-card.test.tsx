import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { PreviewCard } from '@/components/preview/preview-card';
import { type PreviewResult, previewLink, type PreviewTools } from '@/lib/proof/preview';
import { recipientsItem } from '@/lib/storage/recipients';

import {
  answerWith,
  expectAccessible,
  expectFocus,
  freshBrowser,
  project,
  sentOf,
  show,
} from '../ui/support';

vi.mock('@/lib/messages', () => ({ sendMessage: vi.fn() }));
vi.mock('@/lib/proof/preview', () => ({ previewLink: vi.fn() }));

const proving = vi.mocked(previewLink);
const LINK = 'https://pub1.pskt.io/c/gold1?data=abc&sig=def';
const SENT: Extract<PreviewResult, { status: 'sent' }> = {
  status: 'sent',
  payload: { 'person.surname': 'O’Brien', 'meta.shop': 'Leeds' },
  link: LINK,
  length: LINK.length,
};

beforeEach(async () => {
  await freshBrowser([project()]);
  proving.mockReset().mockResolvedValue(SENT);
});

const tab = (name: string) => screen.getByRole('tab', { name });
const button = (name: string) => screen.getByRole('button', { name });

describe('PreviewCard', () => {
  it('shows the pass’s data in plain words, the link, and that its signature is valid', async () => {
    show(<PreviewCard project={project()} />);

    expect(await screen.findByText('Will be sent')).toBeTruthy();
    const row = screen.getByRole('row', { name: /Surname/ });
    expect(within(row).getByText('O’Brien')).toBeTruthy();
    expect(screen.getByRole('row', { name: /shop/ })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Link of this recipient').value).toBe(LINK);
    expect(screen.getByText('Signature valid')).toBeTruthy();
    await expectAccessible();
  });

  it('says what opening the link again does, and how long a Draft project keeps the pass', async () => {
    const { unmount } = show(<PreviewCard project={project()} />);
    const told = await screen.findByText(
      /^Each time this link is opened, PassKit makes another pass/,
    );
    expect(told.textContent).toContain('a Draft project after 48 hours');
    unmount();
    proving.mockResolvedValue({
      ...SENT,
      payload: { ...SENT.payload, 'members.member.externalId': 'M-1' },
    });
    show(<PreviewCard project={project()} />);
    expect(await screen.findByText(/^Opened again, this link shows the same pass\./)).toBeTruthy();
  });

  it('lets the background sign, and receives no secret', async () => {
    answerWith({ signData: ({ data }) => `signed ${data}` });
    show(<PreviewCard project={project()} />);
    await screen.findByText('Will be sent');
    const tools: PreviewTools | undefined = proving.mock.calls[0]?.[2];

    expect(await tools?.sign?.('abc')).toBe('signed abc');
    expect(sentOf('signData')).toEqual([{ id: 'gold', data: 'abc' }]);
    expect(tools?.throwawaySecret()).not.toBe(tools?.throwawaySecret());
  });

  it('says why a recipient gets nothing', async () => {
    proving.mockResolvedValue({ status: 'suppressed', reasons: ['No customer ID'] });
    const { user } = show(<PreviewCard project={project()} />);

    await user.click(tab('Nothing filled in'));

    expect(await screen.findByText('Will not be sent: No customer ID')).toBeTruthy();
    await waitFor(() =>
      expect(proving.mock.calls.at(-1)?.[1]).toMatchObject({ UserAttribute: {} }),
    );
    await expectAccessible();
  });

  it('says what is wrong with the snippet', async () => {
    proving.mockResolvedValue({
      status: 'failed',
      message: 'MoEngage can sign with SHA-256 only.',
    });
    show(<PreviewCard project={project()} />);
    expect((await screen.findByRole('alert')).textContent).toContain('SHA-256 only');
  });

  it('promises no link while the project has no secret', async () => {
    proving.mockResolvedValue({ ...SENT, link: undefined });
    show(<PreviewCard project={project({ hasSecret: false })} />);
    await screen.findByText('Will be sent');

    expect(screen.queryByLabelText('Link of this recipient')).toBeNull();
    expect(screen.getByText(/throw-away secret/)).toBeTruthy();
    expect(proving.mock.calls[0]?.[2].sign).toBeUndefined();
  });

  it('accepts the author’s own values, and remembers them', async () => {
    const { user, unmount } = show(<PreviewCard project={project()} />);
    await screen.findByText('Will be sent');
    await user.click(screen.getByRole('button', { name: 'Change this recipient' }));
    const name = screen.getByLabelText('Last Name');
    await user.clear(name);
    await user.type(name, 'Núñez "N"');

    await waitFor(() =>
      expect(proving.mock.calls.at(-1)?.[1]).toMatchObject({
        UserAttribute: { 'Last Name': 'Núñez "N"' },
      }),
    );
    await waitFor(async () =>
      expect((await recipientsItem.getValue())['gold']?.recipients).toEqual([
        {
          id: 'complete',
          name: 'Complete',
          values: { UserAttribute: { 'Last Name': 'Núñez "N"' } },
        },
      ]),
    );
    await expectAccessible();

    unmount();
    const again = show(<PreviewCard project={project()} />);
    await again.user.click(await screen.findByRole('button', { name: 'Change this recipient' }));
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Last Name').value).toBe('Núñez "N"'),
    );

    await again.user.click(button('Back to the sample values'));
    expect(screen.getByLabelText<HTMLInputElement>('Last Name').value).toBe("O'Brien");
  });

  it('adds a recipient like the one shown, and asks for a name first', async () => {
    const { user, unmount } = show(<PreviewCard project={project()} />);
    await screen.findByText('Will be sent');
    await user.click(button('Add recipient'));
    await expectFocus(() => screen.getByLabelText('Recipient’s name here'));
    await user.keyboard('Ada');

    expect(tab('Ada').getAttribute('aria-selected')).toBe('true');
    await waitFor(async () =>
      expect((await recipientsItem.getValue())['gold']).toMatchObject({
        recipients: [{ name: 'Complete' }, { name: 'Ada', values: {} }],
      }),
    );
    await expectAccessible();

    unmount();
    show(<PreviewCard project={project()} />);
    await waitFor(() => expect(tab('Ada').getAttribute('aria-selected')).toBe('true'));
  });

  it('adds a recipient with gaps to the one with nothing filled in', async () => {
    const { user } = show(<PreviewCard project={project()} />);
    await screen.findByText('Will be sent');
    await user.click(tab('Nothing filled in'));
    await user.click(button('Add recipient'));
    await user.type(screen.getByLabelText('First Name'), 'Wei');

    await waitFor(() =>
      expect(proving.mock.calls.at(-1)?.[1]).toMatchObject({
        UserAttribute: { 'First Name': 'Wei', 'Last Name': '', ID: '' },
      }),
    );
  });

  it('keeps another project’s recipients apart', async () => {
    const { user, unmount } = show(<PreviewCard project={project()} />);
    await screen.findByText('Will be sent');
    await user.click(button('Add recipient'));
    await waitFor(async () =>
      expect(Object.keys(await recipientsItem.getValue())).toEqual(['gold']),
    );
    unmount();

    show(<PreviewCard project={project({ id: 'silver' })} />);
    await screen.findByText('Will be sent');
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Complete',
      'Nothing filled in',
    ]);
  });

  it('removes a recipient, shows the neighbour, and restores the removed one', async () => {
    const { user } = show(<PreviewCard project={project()} />);
    await screen.findByText('Will be sent');
    await user.click(button('Change this recipient'));
    await user.click(button('Remove'));
    expect(screen.queryByRole('tab', { name: 'Complete' })).toBeNull();
    await expectFocus(() => tab('Nothing filled in'));
    expect(screen.getByText('Complete removed')).toBeTruthy();
    await expectAccessible();

    await user.click(button('Undo'));
    await expectFocus(() => tab('Complete'));
    expect(tab('Complete').getAttribute('aria-selected')).toBe('true');
    expect(screen.queryByText('Complete removed')).toBeNull();
  });

  it('moves along the recipients with the arrow keys', async () => {
    const { user } = show(<PreviewCard project={project()} />);
    await screen.findByText('Will be sent');
    tab('Complete').focus();
    await user.keyboard('{ArrowRight}');
    await expectFocus(() => tab('Nothing filled in'));
    expect(tab('Nothing filled in').getAttribute('aria-selected')).toBe('true');
  });

  it('shows the length of the link, and warns above 2,000 characters', async () => {
    const { unmount } = show(<PreviewCard project={project()} />);
    await screen.findByText(`${LINK.length} characters`);
    expect(screen.queryByText(/cut links/)).toBeNull();
    unmount();

    proving.mockResolvedValue({ ...SENT, length: 2345 });
    show(<PreviewCard project={project()} />);
    expect(await screen.findByText('2,345 characters')).toBeTruthy();
    expect(
      screen.getByText(/Some mail clients cut links longer than 2,000 characters/),
    ).toBeTruthy();
    await expectAccessible();
  });

  it('drops an answer for a recipient who is no longer shown', async () => {
    const finish: ((proof: PreviewResult) => void)[] = [];
    proving.mockReturnValueOnce(new Promise((resolve) => finish.push(resolve)));
    proving.mockResolvedValue({ status: 'suppressed', reasons: ['No customer ID'] });
    const { user } = show(<PreviewCard project={project()} />);
    await waitFor(() => expect(proving).toHaveBeenCalledOnce());

    await user.click(tab('Nothing filled in'));
    await screen.findByText(/Will not be sent/);
    finish[0]?.(SENT);
    await new Promise((resolve) => setTimeout(resolve));

    expect(screen.queryByText('Will be sent')).toBeNull();
  });
});
