import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { answerWith, project, sent, sentOf } from '../ui/support';
import { button, INSERTED, openSnippet, TEMPLATE } from './open-snippet';

describe('editing rows', () => {
  it('saves an edit automatically: only the rows, no other setting and no secret', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({ saveFields: ({ fields }) => ({ ...project(), fields }) });

    await user.click(button(/^Surname/));
    await user.selectOptions(screen.getByLabelText('When missing'), 'Not sent');

    await waitFor(() => expect(sentOf('saveFields')).toHaveLength(1));
    const [sentRows] = sentOf('saveFields');
    expect(Object.keys(sentRows ?? {})).toEqual(['id', 'fields']);
    expect(sentRows?.id).toBe('gold');
    expect(sentRows?.fields.find(({ field }) => field === 'person.surname')?.whenMissing).toEqual({
      kind: 'suppress',
      reason: 'No surname',
    });
  });

  it('leaves out a row that is half done', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({ saveFields: ({ fields }) => ({ ...project(), fields }) });

    await user.click(button('Add field'));
    await user.keyboard('tier id{Enter}');

    await waitFor(() => expect(sentOf('saveFields')).toHaveLength(1));
    expect(sentOf('saveFields')[0]?.fields).toEqual(project().fields);
  });

  it('saves the edits before it inserts', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({
      saveFields: ({ fields }) => ({ ...project(), fields }),
      insertIntoPage: () => INSERTED,
    });

    await user.click(button(/^Surname/));
    await user.click(button('Remove'));
    await user.click(button('Insert into template'));

    await screen.findByText('Inserted in 2 places');
    const types: string[] = sent.mock.calls.map(([type]) => type);
    const changes = types.filter((type) => !type.endsWith('InPage'));
    expect(changes).toEqual(['saveFields', 'insertIntoPage']);
  });

  it('says what was not saved, inserts nothing instead, and saves again', async () => {
    const { user } = await openSnippet(TEMPLATE);
    sent.mockRejectedValue(new Error('Storage is full.'));
    await user.click(button(/^Surname/));
    await user.click(button('Remove'));

    expect(await screen.findByText('Not saved. Storage is full.')).toBeTruthy();
    await user.click(button('Insert into template'));
    expect(await screen.findByText(/last change is not saved yet/)).toBeTruthy();
    expect(sentOf('insertIntoPage')).toEqual([]);

    answerWith({ saveFields: ({ fields }) => ({ ...project(), fields }) });
    await user.click(button('Save again'));
    await waitFor(() => expect(screen.queryByText(/Storage is full/)).toBeNull());
  });

  it('shows another page’s changes once its own edits are saved', async () => {
    const { user, change } = await openSnippet(TEMPLATE);
    answerWith({ saveFields: ({ fields }) => ({ ...project(), fields }) });
    await user.click(button(/^Surname/));
    await user.click(button('Remove'));
    await waitFor(() => expect(sentOf('saveFields')).toHaveLength(1));
    const [{ fields } = project()] = sentOf('saveFields');
    change({ fields });
    expect(screen.queryByRole('button', { name: /^Surname/ })).toBeNull();

    change({ fields: project().fields });

    expect(button(/^Surname/)).toBeTruthy();
  });

  it('sends the last typed edits when the popup closes', async () => {
    const { user } = await openSnippet(TEMPLATE);
    answerWith({ saveFields: ({ fields }) => ({ ...project(), fields }) });
    await user.click(button(/^Surname/));
    await user.click(button('Remove'));

    window.dispatchEvent(new Event('pagehide'));

    expect(sentOf('saveFields')).toHaveLength(1);
  });
});
