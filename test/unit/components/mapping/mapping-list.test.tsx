import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { type Attribute, MappingList } from '@/components/mapping';
import type { FieldMapping } from '@/lib/snippet/types';

import { expectAccessible, expectFocus, show } from '../ui/support';

vi.mock('@/lib/messages', () => ({ sendMessage: vi.fn() }));

const FORENAME: FieldMapping = {
  field: 'person.forename',
  value: { kind: 'attribute', object: 'UserAttribute', name: 'First Name' },
  whenMissing: { kind: 'omit' },
};
const SURNAME: FieldMapping = {
  field: 'person.surname',
  value: { kind: 'attribute', object: 'UserAttribute', name: 'Last Name' },
  whenMissing: { kind: 'suppress', reason: 'No surname' },
};

function open(start: FieldMapping[] = [FORENAME, SURNAME], found: Attribute[] = []) {
  const changes: FieldMapping[][] = [];
  function Editor() {
    const [rows, setRows] = useState(start);
    const change = (next: FieldMapping[]) => {
      changes.push(next);
      setRows(next);
    };
    return <MappingList rows={rows} kind="membership" found={found} onChange={change} />;
  }
  const { user } = show(<Editor />);
  return { user, changes, last: () => changes.at(-1) };
}

const sentence = (name: RegExp) => screen.getByRole('button', { name });

describe('MappingList', () => {
  it('reads each row as a sentence', async () => {
    open();
    expect(sentence(/^Forename/).textContent).toContain('First Name, left out when missing');
    expect(sentence(/^Surname/).textContent).toContain('Last Name, not sent when missing');
    await expectAccessible();
  });

  it('opens one row at a time, in place, and gives the focus back when it closes', async () => {
    const { user } = open();
    await user.click(sentence(/^Forename/));
    await user.click(sentence(/^Surname/));
    expect(screen.getAllByRole('group', { name: /^Edit/ })).toHaveLength(1);
    await expectAccessible();

    await user.click(screen.getByRole('button', { name: 'Done' }));

    expect(screen.queryByRole('group', { name: /^Edit/ })).toBeNull();
    await expectFocus(() => sentence(/^Surname/));
  });

  it('offers the open template’s attributes, and takes one by keyboard', async () => {
    const { user, last } = open([FORENAME], [{ object: 'EventAttribute', name: 'Order ID' }]);
    await user.click(sentence(/^Forename/));
    await user.click(screen.getByRole('combobox', { name: 'Attribute' }));
    expect(screen.getByRole('group', { name: 'In this template' })).toBeTruthy();

    await user.keyboard('order{Enter}');

    expect(last()).toEqual([
      { ...FORENAME, value: { kind: 'attribute', object: 'EventAttribute', name: 'Order ID' } },
    ]);
  });

  it('takes a typed name without its being picked', async () => {
    const { user, last } = open([FORENAME]);
    await user.click(sentence(/^Forename/));
    const attribute = screen.getByRole('combobox', { name: 'Attribute' });
    await user.clear(attribute);
    await user.type(attribute, 'Shoe size');
    await user.tab();

    expect(last()?.[0]?.value).toEqual({
      kind: 'attribute',
      object: 'UserAttribute',
      name: 'Shoe size',
    });
  });

  it('keeps the attribute when its field is emptied and left', async () => {
    const { user, changes } = open([FORENAME]);
    await user.click(sentence(/^Forename/));
    const attribute = screen.getByRole<HTMLInputElement>('combobox', { name: 'Attribute' });
    await user.clear(attribute);
    await user.tab();

    expect(attribute.value).toBe('First Name');
    expect(changes).toEqual([]);
  });

  it('sets a format and takes it off again', async () => {
    const { user, last } = open([FORENAME]);
    await user.click(sentence(/^Forename/));
    await user.selectOptions(screen.getByLabelText('Format'), 'In lower case');
    expect(last()?.[0]?.value).toMatchObject({ format: 'lowercase' });

    await user.selectOptions(screen.getByLabelText('Format'), 'As it is');
    expect(last()).toEqual([FORENAME]);
  });

  it('turns an attribute into a join of parts with a separator', async () => {
    const { user, last } = open([FORENAME]);
    await user.click(sentence(/^Forename/));
    await user.click(screen.getByRole('radio', { name: 'Joined' }));
    await user.click(screen.getByRole('button', { name: 'Text' }));
    await user.type(screen.getByLabelText('Part 2, text'), 'Jr');
    await user.clear(screen.getByLabelText('Between the parts'));
    await user.type(screen.getByLabelText('Between the parts'), '-');

    expect(last()?.[0]?.value).toEqual({
      kind: 'join',
      parts: [FORENAME.value, { kind: 'text', text: 'Jr' }],
      separator: '-',
    });
    await expectAccessible();

    await user.click(screen.getByRole('button', { name: 'Remove part 1' }));
    expect(last()?.[0]?.value).toMatchObject({ parts: [{ kind: 'text', text: 'Jr' }] });
  });

  it('checks a fixed text against what PassKit takes for the field', async () => {
    const { user } = open([{ ...FORENAME, field: 'person.emailAddress' }]);
    await user.click(sentence(/^E-mail address/));
    await user.click(screen.getByRole('radio', { name: 'Fixed text' }));
    await user.type(screen.getByLabelText('Text, the same for everybody'), 'zoe@');

    expect(screen.getByText(/must be an e-mail address/)).toBeTruthy();
    expect(screen.queryByLabelText('When missing')).toBeNull();
  });

  it('asks for the text that replaces a missing value', async () => {
    const { user, last } = open([FORENAME]);
    await user.click(sentence(/^Forename/));
    await user.selectOptions(screen.getByLabelText('When missing'), 'Replaced by a text');
    expect(screen.getByText('Enter the text that replaces a missing value.')).toBeTruthy();

    await user.type(screen.getByLabelText('Replaced by'), 'Guest');
    expect(last()?.[0]?.whenMissing).toEqual({ kind: 'fallback', text: 'Guest' });
  });

  it('suggests a reason for not sending', async () => {
    const { user, last } = open([FORENAME]);
    await user.click(sentence(/^Forename/));
    await user.selectOptions(screen.getByLabelText('When missing'), 'Not sent');
    expect(last()?.[0]?.whenMissing).toEqual({ kind: 'suppress', reason: 'No forename' });
  });

  it('removes a row and puts it back where it stood', async () => {
    const { user, last } = open();
    await user.click(sentence(/^Forename/));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(last()).toEqual([SURNAME]);
    await expectFocus(() => sentence(/^Surname/));

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(last()).toEqual([FORENAME, SURNAME]);
    await expectFocus(() => sentence(/^Forename/));
  });

  it('moves a row down by a button, and says where it is now', async () => {
    const { user, last } = open();
    await user.click(sentence(/^Forename/));
    await user.click(screen.getByRole('button', { name: 'Move Forename down' }));

    expect(last()).toEqual([SURNAME, FORENAME]);
    expect(screen.getByText('Forename is now number 2 of 2')).toBeTruthy();
  });

  it('moves no row past the end', async () => {
    const { user, changes } = open();
    await user.click(sentence(/^Forename/));
    await user.click(screen.getByRole('button', { name: 'Move Forename up' }));
    expect(changes).toEqual([]);
  });

  it('adds a field that is searched for, opened where its attribute has to be chosen', async () => {
    const { user, last } = open([FORENAME]);
    await user.click(screen.getByRole('button', { name: 'Add field' }));
    await user.keyboard('tier id{Enter}');

    expect(last()?.at(-1)?.field).toBe('members.tier.id');
    const editor = within(screen.getByRole('group', { name: 'Edit Tier ID' }));
    await expectFocus(() => editor.getByRole('combobox', { name: 'Attribute' }));
  });

  it('adds a field of the project’s own', async () => {
    const { user, last } = open([FORENAME]);
    await user.click(screen.getByRole('button', { name: 'Add field' }));
    await user.keyboard('favouriteShop{Enter}');
    expect(last()?.at(-1)?.field).toBe('meta.favouriteShop');
  });

  it('closes the search on Escape and gives the focus back', async () => {
    const { user } = open([FORENAME]);
    await user.click(screen.getByRole('button', { name: 'Add field' }));
    await user.keyboard('{Escape}{Escape}');
    await expectFocus(() => screen.getByRole('button', { name: 'Add field' }));
  });

  it('says what no rows mean', () => {
    open([]);
    expect(screen.getByText(/the same for everybody/)).toBeTruthy();
  });
});
