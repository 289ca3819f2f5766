import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { personIdField } from '@/lib/project';

import { expectAccessible, expectFocus } from '../ui/support';
import { FORENAME, openMapping, sentence, SURNAME } from './open-mapping';

describe('MappingList', () => {
  it('reads each row as a sentence', async () => {
    openMapping();
    expect(sentence(/^Forename/).textContent).toContain('First Name, left out when missing');
    expect(
      screen.getByText('Missing values are left out, unless a row says otherwise.'),
    ).toBeTruthy();
    expect(sentence(/^Surname/).textContent).toContain('Last Name, not sent when missing');
    await expectAccessible();
  });

  it('opens one row at a time, in place, and restores the focus when it closes', async () => {
    const { user } = openMapping();
    await user.click(sentence(/^Forename/));
    await user.click(sentence(/^Surname/));
    expect(screen.getAllByRole('group', { name: /^Edit/ })).toHaveLength(1);
    await expectAccessible();

    await user.click(screen.getByRole('button', { name: 'Done' }));

    expect(screen.queryByRole('group', { name: /^Edit/ })).toBeNull();
    await expectFocus(() => sentence(/^Surname/));
  });

  it('removes a row and restores it in its place', async () => {
    const { user, last } = openMapping();
    await user.click(sentence(/^Forename/));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(last()).toEqual([SURNAME]);
    await expectFocus(() => sentence(/^Surname/));

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(last()).toEqual([FORENAME, SURNAME]);
    await expectFocus(() => sentence(/^Forename/));
  });

  it('says what passes cannot do without a customer’s ID, and adds the field', async () => {
    const { user, last } = openMapping();
    await user.click(screen.getByRole('button', { name: 'Add the ID' }));
    expect(last()).toEqual([FORENAME, SURNAME, personIdField()]);
    expect(screen.queryByRole('button', { name: 'Add the ID' })).toBeNull();
    await expectAccessible();
  });

  it('moves a row down with a button, and says where it is now', async () => {
    const { user, last } = openMapping();
    await user.click(sentence(/^Forename/));
    await user.click(screen.getByRole('button', { name: 'Move Forename down' }));

    expect(last()).toEqual([SURNAME, FORENAME]);
    expect(screen.getByText('Forename is now number 2 of 2')).toBeTruthy();
  });

  it('moves no row past the end', async () => {
    const { user, changes } = openMapping();
    await user.click(sentence(/^Forename/));
    await user.click(screen.getByRole('button', { name: 'Move Forename up' }));
    expect(changes).toEqual([]);
  });

  it('adds a field from the search, and opens it so that its attribute can be chosen', async () => {
    const { user, last } = openMapping([FORENAME]);
    await user.click(screen.getByRole('button', { name: 'Add field' }));
    await user.keyboard('tier id{Enter}');

    expect(last()?.at(-1)?.field).toBe('members.tier.id');
    const editor = within(screen.getByRole('group', { name: 'Edit Tier ID' }));
    await expectFocus(() => editor.getByRole('combobox', { name: 'Attribute' }));
  });

  it('adds a field of the project’s own', async () => {
    const { user, last } = openMapping([FORENAME]);
    await user.click(screen.getByRole('button', { name: 'Add field' }));
    await user.keyboard('favouriteShop{Enter}');
    expect(last()?.at(-1)?.field).toBe('meta.favouriteShop');
  });

  it('closes the search on Escape and restores the focus', async () => {
    const { user } = openMapping([FORENAME]);
    await user.click(screen.getByRole('button', { name: 'Add field' }));
    await user.keyboard('{Escape}{Escape}');
    await expectFocus(() => screen.getByRole('button', { name: 'Add field' }));
  });

  it('says what an empty list means', () => {
    openMapping([]);
    expect(screen.getByText(/the same for everybody/)).toBeTruthy();
  });
});
