import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { expectAccessible } from '../ui/support';
import { FORENAME, openMapping, sentence } from './open-mapping';

describe('editing a row', () => {
  it('offers the open template’s attributes, and accepts one by keyboard', async () => {
    const { user, last } = openMapping(
      [FORENAME],
      [{ object: 'EventAttribute', name: 'Order ID' }],
    );
    await user.click(sentence(/^Forename/));
    await user.click(screen.getByRole('combobox', { name: 'Attribute' }));
    expect(screen.getByRole('group', { name: 'In this template' })).toBeTruthy();

    await user.keyboard('order{Enter}');

    expect(last()).toEqual([
      { ...FORENAME, value: { kind: 'attribute', object: 'EventAttribute', name: 'Order ID' } },
    ]);
  });

  it('accepts a typed name that was not picked from the list', async () => {
    const { user, last } = openMapping([FORENAME]);
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

  it('keeps the attribute if its field is emptied and left', async () => {
    const { user, changes } = openMapping([FORENAME]);
    await user.click(sentence(/^Forename/));
    const attribute = screen.getByRole<HTMLInputElement>('combobox', { name: 'Attribute' });
    await user.clear(attribute);
    await user.tab();

    expect(attribute.value).toBe('First Name');
    expect(changes).toEqual([]);
  });

  it('sets a format and removes it again', async () => {
    const { user, last } = openMapping([FORENAME]);
    await user.click(sentence(/^Forename/));
    await user.selectOptions(screen.getByLabelText('Format'), 'In lower case');
    expect(last()?.[0]?.value).toMatchObject({ format: 'lowercase' });

    await user.selectOptions(screen.getByLabelText('Format'), 'As it is');
    expect(last()).toEqual([FORENAME]);
  });

  it('turns an attribute into a join of parts with a separator', async () => {
    const { user, last } = openMapping([FORENAME]);
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

  it('checks a fixed text against PassKit’s rules for the field', async () => {
    const { user } = openMapping([{ ...FORENAME, field: 'person.emailAddress' }]);
    await user.click(sentence(/^E-mail address/));
    await user.click(screen.getByRole('radio', { name: 'Fixed text' }));
    await user.type(screen.getByLabelText('Text, the same for everybody'), 'zoe@');

    expect(screen.getByText(/must be an e-mail address/)).toBeTruthy();
    expect(screen.queryByLabelText('When missing')).toBeNull();
  });

  it('asks for the text that replaces a missing value', async () => {
    const { user, last } = openMapping([FORENAME]);
    await user.click(sentence(/^Forename/));
    await user.selectOptions(screen.getByLabelText('When missing'), 'Replaced by a text');
    expect(screen.getByText('Enter the text that replaces a missing value.')).toBeTruthy();

    await user.type(screen.getByLabelText('Replaced by'), 'Guest');
    expect(last()?.[0]?.whenMissing).toEqual({ kind: 'fallback', text: 'Guest' });
  });

  it('suggests a reason for not sending', async () => {
    const { user, last } = openMapping([FORENAME]);
    await user.click(sentence(/^Forename/));
    await user.selectOptions(screen.getByLabelText('When missing'), 'Not sent');
    expect(last()?.[0]?.whenMissing).toEqual({ kind: 'suppress', reason: 'No forename' });
  });
});
