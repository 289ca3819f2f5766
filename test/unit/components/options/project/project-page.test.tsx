import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { projectsItem } from '@/lib/storage/storage';

import {
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
const saveBar = () => screen.queryByRole('region', { name: 'Unsaved changes' });

describe('the page of a project', () => {
  beforeEach(() => freshBrowser([GOLD]));

  it('shows the project, whether its secrets are saved, and no save bar', async () => {
    await openOptions(PAGE);
    expect(await name()).toHaveProperty('value', 'Gold card');
    const secret = within(screen.getByRole('group', { name: 'Secret' }));
    expect(secret.getByText('Saved')).toBeTruthy();
    expect(screen.getByLabelText('Encryption key')).toHaveProperty('type', 'password');
    expect(saveBar()).toBeNull();
    await expectAccessible();
  });

  it('replaces a secret without ever showing the saved one', async () => {
    const store = answerAsBackground();
    const { user } = await openOptions(PAGE);
    const secret = within(await screen.findByRole('group', { name: 'Secret' }));
    await user.click(secret.getByRole('button', { name: 'Replace' }));
    const field = await screen.findByLabelText('Secret');
    await expectFocus(field);
    expect(field).toHaveProperty('value', '');
    await user.type(field, SECRET);
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    expect(await screen.findByRole('group', { name: 'Secret' })).toBeTruthy();
    expect(await store.secretsOf(GOLD.id)).toEqual({ secret: SECRET });
    expect(document.body.innerHTML).not.toContain(SECRET);
  });

  it('removes a secret only when the project is saved', async () => {
    answerAsBackground();
    const { user } = await openOptions(PAGE);
    const secret = within(await screen.findByRole('group', { name: 'Secret' }));
    await user.click(secret.getByRole('button', { name: 'Remove' }));
    expect(secret.getByText('Removed when you save')).toBeTruthy();
    expect((await projectsItem.getValue())[0]?.hasSecret).toBe(true);
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(async () => expect((await projectsItem.getValue())[0]?.hasSecret).toBe(false));
    expect(await screen.findByText(/Without it, nothing can be signed/)).toBeTruthy();
  });

  it('names the fields that are not finished', async () => {
    const [first, ...others] = GOLD.fields;
    const unfinished = { ...first!, value: { ...first!.value, name: '' } };
    await freshBrowser([{ ...GOLD, fields: [unfinished as typeof first & object, ...others] }]);
    const { user } = await openOptions(PAGE);
    await user.type(await name(), '!');
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    expect(await screen.findByText('Forename: Choose an attribute.')).toBeTruthy();
    expect(sent).not.toHaveBeenCalledWith('saveProject', expect.anything());
  });

  it('offers the usual fields after a change of kind, and adds only the missing ones', async () => {
    const { user } = await openOptions(PAGE);
    await user.click(await screen.findByRole('radio', { name: /Coupon/ }));
    expect(screen.getByText('Coupon projects usually carry Coupon ID too.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add it' }));
    expect(screen.queryByText(/usually carry/)).toBeNull();
    answerAsBackground();
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(saveBar()).toBeNull());
    const fields = (await projectsItem.getValue())[0]?.fields ?? [];
    expect(fields.slice(0, -1)).toEqual(GOLD.fields);
    expect(fields.at(-1)?.field).toBe('singleUseCoupons.coupon.externalId');
  });

  it('leaves the fields alone if the author prefers that', async () => {
    const { user } = await openOptions(PAGE);
    await user.click(await screen.findByRole('radio', { name: /Coupon/ }));
    await user.click(screen.getByRole('button', { name: 'Leave the fields as they are' }));
    expect(screen.queryByText(/usually carry/)).toBeNull();
  });

  it('deletes from the end of the page, goes to the list and undoes', async () => {
    await freshBrowser([GOLD, project({ name: 'Other' })]);
    answerAsBackground();
    const { user } = await openOptions(PAGE);
    await user.click(await screen.findByRole('button', { name: 'Delete project' }));
    expect(await screen.findByRole('link', { name: 'Other' })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: 'Gold card' })).toBeTruthy();
  });

  it('says so if the project in the address does not exist', async () => {
    const { user } = await openOptions('#/projects/gone');
    expect(await screen.findByRole('heading', { name: 'This project is not here' })).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Show all projects' }));
    expect(await screen.findByRole('link', { name: 'Gold card' })).toBeTruthy();
  });
});
