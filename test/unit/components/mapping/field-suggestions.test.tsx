import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';

import { FieldSuggestions } from '@/components/mapping';
import type { Attribute } from '@/components/open-page/read-attributes';
import type { FieldMapping } from '@/lib/snippet/types';

import { expectAccessible, expectFocus, freshBrowser, show } from '../ui/support';
import { FORENAME, SURNAME } from './open-mapping';

beforeEach(() => freshBrowser());

const user = (name: string): Attribute => ({ object: 'UserAttribute', name });

/** Rows beside their suggestions; the first row can be removed, as in the mapping list. */
function open(found: Attribute[], start: FieldMapping[] = [SURNAME], id = 'gold') {
  const changes: FieldMapping[][] = [];
  function Rows() {
    const [rows, setRows] = useState(start);
    const change = (next: FieldMapping[]) => {
      changes.push(next);
      setRows(next);
    };
    return (
      <>
        <button type="button" onClick={() => change(rows.slice(1))}>
          Remove the first row
        </button>
        <FieldSuggestions
          project={{ id, kind: 'membership' }}
          rows={rows}
          found={found}
          onAdd={(row) => change([...rows, row])}
        />
      </>
    );
  }
  return { ...show(<Rows />), last: () => changes.at(-1) };
}

const use = (field: string) =>
  screen.findByRole('button', { name: new RegExp(`^Use it for ${field}`) });
const region = () => screen.queryByRole('region', { name: 'Suggestions from this template' });

describe('FieldSuggestions', () => {
  it('suggests a row for an attribute of the template, and adds it only on a click', async () => {
    const { user: author, last } = open([user('First Name')]);
    await use('Forename');
    expect(region()?.textContent).toContain('First Name is in this template. Use it for Forename?');
    expect(last()).toBeUndefined();
    await expectAccessible();

    await author.click(await use('Forename'));

    expect(last()).toEqual([SURNAME, FORENAME]);
    expect(screen.getByText('Forename added')).toBeTruthy();
    expect(region()).toBeNull();
  });

  it('stays hidden in a project for the session once it was dismissed', async () => {
    const found = [user('First Name')];
    const { user: author, unmount } = open(found);
    await author.click(
      await screen.findByRole('button', { name: 'Do not suggest First Name for Forename' }),
    );
    await waitFor(() => expect(region()).toBeNull());
    unmount();

    const again = open([...found, user('Gender')]);
    await use('Gender');
    expect(screen.queryByRole('button', { name: /^Use it for Forename/ })).toBeNull();
    again.unmount();

    open(found, [SURNAME], 'silver');
    await use('Forename');
  });

  it('goes on to the next one, whether the previous one was added or dismissed', async () => {
    const { user: author } = open(['First Name', 'Gender', 'Email'].map(user));
    await author.click(await use('Forename'));
    await expectFocus(() => screen.getByRole('button', { name: /^Use it for Gender/ }));
    await author.click(screen.getByRole('button', { name: /^Do not suggest Gender/ }));
    await expectFocus(() => screen.getByRole('button', { name: /^Use it for E-mail address/ }));
  });

  it('does not suggest again what the author has just removed', async () => {
    const { user: author } = open([user('First Name'), user('Gender')], [FORENAME, SURNAME]);
    await use('Gender');
    await author.click(screen.getByRole('button', { name: 'Remove the first row' }));
    expect(screen.queryByRole('button', { name: /^Use it for Forename/ })).toBeNull();
    await use('Gender');
  });

  it('says that an attribute belongs to an event', async () => {
    open([{ object: 'EventAttribute', name: 'points' }]);
    await use('Points');
    expect(region()?.textContent).toContain('points (event attribute) is in this template');
  });

  it('shows a few, and the rest when asked', async () => {
    const names = ['First Name', 'Email', 'Mobile', 'Gender', 'tier'];
    const { user: author } = open(names.map(user));
    await use('Forename');
    expect(screen.getAllByRole('button', { name: /^Use it/ })).toHaveLength(3);
    await author.click(screen.getByRole('button', { name: 'Show 2 more' }));
    expect(screen.getAllByRole('button', { name: /^Use it/ })).toHaveLength(5);
  });

  it('shows nothing if the template has nothing to suggest', async () => {
    open([user('Last Name'), user('Favourite Shop')]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(region()).toBeNull();
  });
});
