import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { projectsItem, unsavedDraftsItem } from '@/lib/storage/storage';

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

const SECRET = '5AuNonZoFHejGXmHNATz4l';
const GOLD = project({ name: 'Gold card' });
const PAGE = `#/projects/${GOLD.id}`;

const name = () => screen.findByLabelText('Name');
const keptBadges = async () => (await projectsItem.getValue())[0]?.badges;
const saveBar = () => screen.queryByRole('region', { name: 'Unsaved changes' });

describe('edits of a project', () => {
  beforeEach(() => freshBrowser([GOLD]));

  it('are saved with the keyboard shortcut, and the bar disappears', async () => {
    answerAsBackground();
    const { user } = await openOptions(PAGE);
    await user.type(await name(), ' plus ');
    expect(saveBar()).not.toBeNull();
    await expectAccessible();
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(saveBar()).toBeNull());
    expect((await projectsItem.getValue())[0]).toMatchObject({
      id: GOLD.id,
      name: 'Gold card plus',
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Gold card plus');
    await waitFor(async () => expect(await unsavedDraftsItem.getValue()).toEqual({}));
  });

  it('keep the addresses of badge images, and can remove one again', async () => {
    answerAsBackground();
    const { user } = await openOptions(PAGE);
    const apple = await screen.findByLabelText('Apple Wallet badge');
    await user.type(apple, 'img.example');
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText(/starting with https/)).toBeTruthy();
    await user.clear(apple);
    await user.type(apple, 'https://img.example/apple.png');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(saveBar()).toBeNull());
    expect(await keptBadges()).toEqual({ apple: 'https://img.example/apple.png' });
    await user.clear(apple);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(async () => expect(await keptBadges()).toEqual({}));
  });

  it('write a campaign under both of its names, or under the one chosen', async () => {
    await projectsItem.setValue([{ ...GOLD, utm: {} }]);
    answerAsBackground();
    const { user } = await openOptions(PAGE);
    const save = async () => {
      await user.keyboard('{Control>}s{/Control}');
      await waitFor(() => expect(saveBar()).toBeNull());
      return (await projectsItem.getValue())[0]?.utm;
    };
    await user.click(await screen.findByRole('button', { name: 'Add utm_source=moengage' }));
    expect(screen.queryByText(/UTM tracking/)).toBeNull();
    await user.type(screen.getByLabelText('Campaign'), 'spring');
    const both = { utm_source: 'moengage', utm_name: 'spring', utm_campaign: 'spring' };
    expect(await save()).toEqual(both);
    await user.click(screen.getByRole('button', { name: 'Advanced' }));
    await user.click(screen.getByRole('radio', { name: 'utm_campaign only' }));
    expect(await save()).toEqual({ utm_source: 'moengage', utm_campaign: 'spring' });
    await expectAccessible();
  });

  it('can put all code back into the content block, and the bar disappears', async () => {
    answerAsBackground();
    const { user } = await openOptions(PAGE);
    const choose = async (label: string) =>
      user.click(await screen.findByRole('radio', { name: label }));
    await choose('Only what signs');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(saveBar()).toBeNull());
    expect((await projectsItem.getValue())[0]?.signing).toBe('content-block');

    await choose('All of the code');
    expect(saveBar()).not.toBeNull();
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(saveBar()).toBeNull());
    expect((await projectsItem.getValue())[0]).not.toHaveProperty('signing');
    expect(screen.getByRole('radio', { name: 'All of the code' })).toHaveProperty('checked', true);
  });

  it('are discarded even if they set something that the project did not have', async () => {
    const { user } = await openOptions(PAGE);
    await user.click(await screen.findByRole('radio', { name: 'Only what signs' }));
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(saveBar()).toBeNull();
    expect(screen.getByRole('radio', { name: 'All of the code' })).toHaveProperty('checked', true);
  });

  it('keep over a reload that a choice was undone', async () => {
    await freshBrowser([{ ...GOLD, signing: 'content-block' }]);
    const first = await openOptions(PAGE);
    await first.user.click(await screen.findByRole('radio', { name: 'All of the code' }));
    await waitFor(async () => expect(await unsavedDraftsItem.getValue()).toHaveProperty(GOLD.id));
    first.close();

    await openOptions(PAGE);
    const choice = await screen.findByRole('radio', { name: 'All of the code' });
    expect(choice).toHaveProperty('checked', true);
    expect(saveBar()).not.toBeNull();
  });

  it('send no request if there is nothing to save', async () => {
    const { user } = await openOptions(PAGE);
    await user.click(await name());
    await user.keyboard('{Control>}s{/Control}');
    expect(sent).not.toHaveBeenCalledWith('saveProject', expect.anything());
  });

  it('can be discarded', async () => {
    const { user } = await openOptions(PAGE);
    await user.type(await name(), ' plus');
    await user.type(screen.getByLabelText('Source'), 'moengage');
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(await name()).toHaveProperty('value', 'Gold card');
    expect(screen.getByLabelText('Source')).toHaveProperty('value', '');
    expect(saveBar()).toBeNull();
  });

  it('are gone once the old values are typed back', async () => {
    const { user } = await openOptions(PAGE);
    await user.type(
      screen.queryByLabelText('Source') ?? (await screen.findByLabelText('Source')),
      'x',
    );
    expect(saveBar()).not.toBeNull();
    await user.clear(screen.getByLabelText('Source'));
    expect(saveBar()).toBeNull();
  });

  it('lead to an invalid field instead of saving it', async () => {
    const { user } = await openOptions(PAGE);
    const url = await screen.findByLabelText('PassKit URL');
    await user.clear(url);
    await user.type(url, 'http://pub1.pskt.io/c/gold1');
    expect(await screen.findByText(/must start with https/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Advanced' }));
    expect(screen.getByText(/SHA-1 sign links in the popup only/)).toBeTruthy();
    await user.clear(screen.getByLabelText('Template variable'));
    await user.click(screen.getByRole('button', { name: 'Advanced' }));
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await expectFocus(url);
    // A closed part is opened, because its error would be invisible.
    expect(screen.getByText(/Enter a variable for the link/)).toBeTruthy();
    expect(sent).not.toHaveBeenCalledWith('saveProject', expect.anything());
    await expectAccessible();
  });

  it('are kept if saving fails, with the reason and another try', async () => {
    const { user } = await openOptions(PAGE);
    await user.type(await name(), ' plus');
    sent.mockRejectedValueOnce(new Error('Could not establish connection.'));
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved. Passlink did not');
    answerAsBackground();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(saveBar()).toBeNull());
    expect((await projectsItem.getValue())[0]?.name).toBe('Gold card plus');
  });

  it('survive a reload except for a typed secret, whose loss is reported', async () => {
    const first = await openOptions(PAGE);
    const group = within(await screen.findByRole('group', { name: 'Secret' }));
    await first.user.click(group.getByRole('button', { name: 'Replace' }));
    await first.user.type(await screen.findByLabelText('Secret'), SECRET);
    // Typed last: once it is stored, everything before it is stored too.
    await first.user.type(await name(), ' plus');
    await waitFor(async () => expect(await allStorage()).toContain('Gold card plus'));
    expect(await allStorage()).not.toContain(SECRET);
    first.close();

    await openOptions(PAGE);
    expect(await name()).toHaveProperty('value', 'Gold card plus');
    expect(saveBar()).not.toBeNull();
    expect(screen.getByText(/The secret you typed was not saved/)).toBeTruthy();
  });

  it('follow another window while nothing is edited here', async () => {
    await openOptions(PAGE);
    await name();
    await projectsItem.setValue([{ ...GOLD, name: 'Platinum', updatedAt: 2 }]);
    await waitFor(async () => expect(await name()).toHaveProperty('value', 'Platinum'));
    expect(saveBar()).toBeNull();
  });

  it('cause a warning if another window saves meanwhile', async () => {
    const { user } = await openOptions(PAGE);
    await user.type(await name(), ' plus');
    await projectsItem.setValue([{ ...GOLD, name: 'Platinum', updatedAt: 2 }]);
    expect(await screen.findByText(/was saved in another window/)).toBeTruthy();
    expect(await name()).toHaveProperty('value', 'Gold card plus');
    await user.click(screen.getByRole('button', { name: 'Discard my edits' }));
    expect(await name()).toHaveProperty('value', 'Platinum');
  });

  it('are announced in the list of projects', async () => {
    const { user } = await openOptions(PAGE);
    await user.type(await name(), ' plus');
    await user.click(screen.getAllByRole('link', { name: 'Projects' })[0]!);
    const list = within(await screen.findByRole('list', { name: 'Projects' }));
    expect(await list.findByText('Unsaved edits')).toBeTruthy();
    await user.click(list.getByRole('link', { name: 'Gold card' }));
    expect(await name()).toHaveProperty('value', 'Gold card plus');
  });
});
