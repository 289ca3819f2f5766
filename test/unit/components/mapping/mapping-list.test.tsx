import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { personIdField, recordIdMapping } from '@/lib/project';
import type { FieldMapping } from '@/lib/snippet/types';

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
    await user.click(screen.getByRole('button', { name: 'Add the customer ID' }));
    expect(last()).toEqual([FORENAME, SURNAME, personIdField()]);
    expect(screen.queryByRole('button', { name: 'Add the customer ID' })).toBeNull();
    await expectAccessible();
  });

  it('says that each opening makes another pass, and adds the ID of the pass itself', async () => {
    const { user, last } = openMapping();
    screen.getByText(/^Without a Member ID, PassKit makes another pass each time/);
    await user.click(screen.getByRole('button', { name: 'Add the member ID' }));
    expect(last()).toEqual([FORENAME, SURNAME, recordIdMapping('members.member.externalId')]);
    expect(screen.queryByText(/PassKit makes another pass/)).toBeNull();
  });

  it('asks which record a custom project’s passes are, and takes that PassKit fills it in', async () => {
    const { user } = openMapping(undefined, [], 'custom');
    screen.getByRole('button', { name: 'Add the member ID' });
    screen.getByRole('button', { name: 'Add the coupon ID' });
    await user.click(screen.getByRole('button', { name: 'This project fills it in by itself' }));
    expect(screen.queryByText(/PassKit makes another pass/)).toBeNull();
    // PassKit takes it from the e-mail address or the mobile number, and no row has either.
    screen.getByText(/no row brings either/);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'It does not' }));
    screen.getByText(/PassKit makes another pass/);
  });

  it('says who gets several passes where the ID is left out, and stops sending to them', async () => {
    const optional: FieldMapping = {
      ...recordIdMapping('members.member.externalId'),
      whenMissing: { kind: 'omit' },
    };
    const { user, last } = openMapping([optional]);
    screen.getByText(/^Recipients without a Member ID get another pass/);
    await user.click(screen.getByRole('button', { name: 'Do not send to them' }));
    expect(last()).toEqual([
      { ...optional, whenMissing: { kind: 'suppress', reason: 'No member ID' } },
    ]);
  });

  it('shows a stored ID that several people would share, with the reason', () => {
    openMapping([
      {
        ...recordIdMapping('members.member.externalId'),
        value: { kind: 'text', text: '12345' },
      },
    ]);
    expect(sentence(/^Member ID/).textContent).toContain('“12345” is not an ID');
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
