import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { newDraft, recordIdMapping } from '@/lib/project';
import { projectsItem, settingsItem } from '@/lib/storage/storage';

import {
  allStorage,
  answerAsBackground,
  expectAccessible,
  expectFocus,
  freshBrowser,
  openOptions,
  project,
  sent,
} from '../support';

const KEY = 'f3330f1c2b3a49586776859403f2e1d0c1b2a392817263544536271809fafbec';
const SECRET = '0WfoVtZ7MrJSfrHVuiESxZ';
const COMMAND = `smartpass-link-generator -in in.csv -out out.csv -url https://pub1.pskt.io/c/wrsynr -key ${KEY}`;

const pasteBox = () => screen.findByLabelText(/Paste the command line/);

describe('adding the first project', () => {
  beforeEach(() => freshBrowser());

  it('starts with one field, which has the focus', async () => {
    await openOptions();
    await expectFocus(await pasteBox());
    expect(screen.queryByLabelText('PassKit URL')).toBeNull();
    await expectAccessible();
  });

  it('fills the form from a command line and says what is still missing', async () => {
    const { user } = await openOptions();
    await user.click(await pasteBox());
    await user.paste(COMMAND);
    const found = within(screen.getByRole('list', { name: 'Found in the pasted text' }));
    expect(found.getByText('PassKit URL, code wrsynr')).toBeTruthy();
    expect(found.getByText('Encryption key, 64 digits')).toBeTruthy();
    expect(found.getByText(/No secret.*Copy “Project Secret”/)).toBeTruthy();
    expect(screen.getByLabelText('PassKit URL')).toHaveProperty(
      'value',
      'https://pub1.pskt.io/c/wrsynr',
    );
    expect(screen.getByLabelText('Encryption key')).toHaveProperty('type', 'password');
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Membership wrsynr');
    await expectAccessible();
  });

  it('says so if the pasted text contains nothing from PassKit', async () => {
    const { user } = await openOptions();
    await user.click(await pasteBox());
    await user.paste('curl https://example.com');
    expect(screen.getByText(/Nothing of PassKit’s found/)).toBeTruthy();
    expect(screen.queryByLabelText('PassKit URL')).toBeNull();
  });

  it('adapts a suggested name to the kind, and leaves a typed one alone', async () => {
    const { user } = await openOptions();
    await user.click(await pasteBox());
    await user.paste(COMMAND);
    await user.click(screen.getByRole('radio', { name: /Coupon/ }));
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Coupon wrsynr');
    await user.clear(screen.getByLabelText('Name'));
    await user.type(screen.getByLabelText('Name'), 'Spring');
    await user.click(screen.getByRole('radio', { name: /Custom/ }));
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Spring');
  });

  it('saves project and secrets, selects the project and says what comes next', async () => {
    const store = answerAsBackground();
    const { user } = await openOptions();
    await user.click(await pasteBox());
    await user.paste(COMMAND);
    await user.type(screen.getByLabelText('Secret'), SECRET);
    await user.click(screen.getByRole('radio', { name: /Coupon/ }));
    await user.click(screen.getByRole('button', { name: 'Save project' }));
    expect(await screen.findByRole('heading', { name: 'What next' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Coupon wrsynr');
    const { currentProjectId } = await settingsItem.getValue();
    expect(window.location.hash).toBe(`#/projects/${currentProjectId}`);
    expect(await store.secretsOf(currentProjectId ?? '')).toEqual({
      secret: SECRET,
      encryptionKey: KEY,
    });
    expect(await store.find(currentProjectId ?? '')).toMatchObject({
      kind: 'coupon',
      hasSecret: true,
    });
    // Saved secrets are never shown again.
    expect(screen.queryByLabelText('Secret', { selector: 'input' })).toBeNull();
    expect(document.body.innerHTML).not.toContain(SECRET);
  });

  it('asks what makes each pass of a custom project unique, and maps it', async () => {
    const store = answerAsBackground();
    const { user } = await openOptions();
    await user.click(await pasteBox());
    await user.paste(COMMAND);
    await user.click(screen.getByRole('radio', { name: /Custom/ }));
    await user.click(screen.getByRole('button', { name: 'Save project' }));
    const asked = screen.getByLabelText('What makes each pass unique');
    await expectFocus(asked);
    expect(screen.getByText('Choose what makes each pass unique.')).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();
    await expectAccessible();
    await user.selectOptions(asked, 'This project fills it in by itself');
    await user.selectOptions(asked, 'Coupon ID');
    await user.click(screen.getByRole('button', { name: 'Save project' }));
    await screen.findByRole('heading', { name: 'What next' });
    const saved = await store.find((await settingsItem.getValue()).currentProjectId ?? '');
    expect(saved.kind).toBe('custom');
    expect(saved.fields.at(-1)).toEqual(recordIdMapping('singleUseCoupons.coupon.externalId'));
    expect(saved).not.toHaveProperty('fillsExternalId');
  });

  it('does not save without a URL, and moves the focus to it', async () => {
    const { user } = await openOptions();
    await user.click(await screen.findByRole('button', { name: 'Enter by hand' }));
    await user.type(screen.getByLabelText('Name'), 'Spring');
    await user.click(screen.getByRole('button', { name: 'Save project' }));
    await expectFocus(screen.getByLabelText('PassKit URL'));
    expect(screen.getByText(/Enter the project's PassKit URL/)).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();
  });

  it('refuses an invalid encryption key', async () => {
    const { user } = await openOptions();
    await user.click(await screen.findByRole('button', { name: 'Enter by hand' }));
    await user.type(screen.getByLabelText('PassKit URL'), 'https://pub1.pskt.io/c/a1');
    await user.type(screen.getByLabelText('Encryption key'), 'f333');
    await user.click(screen.getByRole('button', { name: 'Save project' }));
    expect(screen.getByText(/The encryption key must be 64 hex digits/)).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();
  });

  it('warns about a secret that does not look like one, but accepts it', async () => {
    const { user } = await openOptions();
    await user.click(await screen.findByRole('button', { name: 'Enter by hand' }));
    await user.type(screen.getByLabelText('PassKit URL'), 'https://pub1.pskt.io/c/a1');
    await user.type(screen.getByLabelText('Secret'), 'short1');
    expect(screen.getByText(/have 22 characters, this one has 6/)).toBeTruthy();
    sent.mockResolvedValue(project({ id: 'p1' }));
    await user.click(screen.getByRole('button', { name: 'Save project' }));
    expect(sent).toHaveBeenCalledWith('saveProject', {
      draft: expect.objectContaining({ url: 'https://pub1.pskt.io/c/a1' }),
      secrets: { secret: 'short1' },
    });
  });

  it('says why saving failed and saves on the second try', async () => {
    const { user } = await openOptions();
    await user.click(await pasteBox());
    await user.paste(COMMAND);
    sent.mockRejectedValueOnce(new Error('Could not establish connection.'));
    await user.click(screen.getByRole('button', { name: 'Save project' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Passlink did not answer');
    answerAsBackground();
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'What next' })).toBeTruthy();
  });

  it('keeps the entered values over a reload, but never a secret', async () => {
    const first = await openOptions();
    await first.user.click(await pasteBox());
    await first.user.paste(COMMAND);
    await first.user.type(screen.getByLabelText('Secret'), SECRET);
    await waitFor(async () => expect(await allStorage()).toContain('wrsynr'));
    const stored = await allStorage();
    expect(stored).not.toContain(SECRET);
    expect(stored).not.toContain(KEY);
    first.close();

    const { user } = await openOptions();
    expect(await screen.findByText(/enter it again/)).toBeTruthy();
    expect(screen.getByLabelText('PassKit URL')).toHaveProperty(
      'value',
      'https://pub1.pskt.io/c/wrsynr',
    );
    expect(screen.getByLabelText('Secret')).toHaveProperty('value', '');
    await user.click(screen.getByRole('button', { name: 'Start over' }));
    expect(screen.queryByLabelText('PassKit URL')).toBeNull();
    await waitFor(async () => expect(await allStorage()).not.toContain('wrsynr'));
  });

  it('has its own template variable, even if another project took the suggested one meanwhile', async () => {
    await freshBrowser([project({ variable: 'longURL' })]);
    const store = answerAsBackground();
    const { user } = await openOptions('#/projects/new');
    await user.click(await pasteBox());
    await user.paste(COMMAND);
    const url = 'https://pub1.pskt.io/c/other1';
    const other = newDraft('coupon', { name: 'Other', url, takenVariables: ['longURL'] });
    await store.save(undefined, other, {});
    await user.click(screen.getByRole('button', { name: 'Save project' }));
    await waitFor(async () => {
      const stored = await projectsItem.getValue();
      expect(stored.map(({ variable }) => variable)).toEqual(['longURL', 'longURL2', 'longURL3']);
    });
  });
});
