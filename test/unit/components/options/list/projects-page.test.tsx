import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { deleteProject, restoreProject } from '@/components/stores/change-projects';
import type { Project } from '@/lib/project';
import { followProjects, useProjects } from '@/components/stores/projects';
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

const GOLD = project({ name: 'Gold card' });
const SPRING = project({
  name: 'Spring coupon',
  kind: 'coupon',
  url: 'https://pub1.pskt.io/c/spring',
  fields: [],
  hasSecret: false,
});

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Projects' })).getAllByRole('listitem');
const names = async () => (await rows()).map((row) => within(row).getByRole('link').textContent);

async function chooseAction(
  user: Awaited<ReturnType<typeof openOptions>>['user'],
  on: Project,
  action: string,
) {
  await user.click(await screen.findByRole('button', { name: `Actions for ${on.name}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

describe('the list of projects', () => {
  beforeEach(() => freshBrowser([GOLD, SPRING]));

  it('shows the important facts of each project', async () => {
    await openOptions();
    const [gold, spring] = await rows();
    expect(gold?.textContent).toContain('Membership');
    expect(gold?.textContent).toContain('gold1');
    expect(gold?.textContent).toContain(`${GOLD.fields.length} fields`);
    expect(gold?.textContent).toContain('Secret saved');
    expect(spring?.textContent).toContain('0 fields');
    expect(spring?.textContent).toContain('Secret missing');
    await expectAccessible();
  });

  it('opens a project from its row', async () => {
    const { user } = await openOptions();
    await user.click(await screen.findByRole('link', { name: 'Spring coupon' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Spring coupon' })).toBeTruthy();
  });

  it('deletes at once, keeps the focus in the page, and restores on Undo', async () => {
    answerAsBackground();
    const { user } = await openOptions();
    await chooseAction(user, GOLD, 'Delete');
    await waitFor(async () => expect(await names()).toEqual(['Spring coupon']));
    await expectFocus(screen.getByRole('heading', { name: 'Projects' }));
    const toast = await screen.findByText('“Gold card” deleted.');
    expect(toast.closest('[role="alert"]')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await names()).toEqual(['Gold card', 'Spring coupon']));
  });

  it('shows a project again as soon as the background has restored it', async () => {
    answerAsBackground();
    const stop = await followProjects();
    await deleteProject(GOLD.id);
    // From here on, no event of storage arrives.
    stop();
    await restoreProject(GOLD.id);
    expect(useProjects.getState().projects.map(({ name }) => name)).toEqual([
      'Gold card',
      'Spring coupon',
    ]);
  });

  it('shows how to add a first project when the last one is deleted, and still undoes', async () => {
    await freshBrowser([GOLD]);
    answerAsBackground();
    const { user } = await openOptions();
    await chooseAction(user, GOLD, 'Delete');
    expect(await screen.findByRole('heading', { name: 'Add your first project' })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await names()).toEqual(['Gold card']);
  });

  it('duplicates under a free name, next to the original, and undoes that', async () => {
    answerAsBackground();
    const { user } = await openOptions();
    await chooseAction(user, GOLD, 'Duplicate');
    await waitFor(async () =>
      expect(await names()).toEqual(['Gold card', 'Gold card (2)', 'Spring coupon']),
    );
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await names()).toEqual(['Gold card', 'Spring coupon']));
  });

  it('says why deleting failed and offers to try again', async () => {
    const { user } = await openOptions();
    sent.mockRejectedValueOnce(new Error('This project no longer exists. Choose another one.'));
    await chooseAction(user, GOLD, 'Delete');
    expect(await screen.findByText(/no longer exists/)).toBeTruthy();
    expect(await names()).toEqual(['Gold card', 'Spring coupon']);
    answerAsBackground();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(async () => expect(await names()).toEqual(['Spring coupon']));
  });

  it('follows what other pages save', async () => {
    await openOptions();
    await rows();
    await projectsItem.setValue([{ ...GOLD, name: 'Platinum card' }]);
    await waitFor(async () => expect(await names()).toEqual(['Platinum card']));
  });

  it('offers no search for a handful of projects', async () => {
    await openOptions();
    await rows();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('finds one of many by name, kind or code', async () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      project({ name: `Card ${index}`, url: `https://pub1.pskt.io/c/code${index}` }),
    );
    await freshBrowser([...many, SPRING]);
    const { user } = await openOptions();
    const search = await screen.findByRole('searchbox', { name: 'Search projects' });
    await user.type(search, 'coup spring');
    expect(await names()).toEqual(['Spring coupon']);
    await user.clear(search);
    await user.type(search, 'CODE7');
    expect(await names()).toEqual(['Card 7']);
    await user.type(search, 'x');
    expect(screen.getByText('No project matches “CODE7x”.')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await rows()).toHaveLength(10);
  });
});
