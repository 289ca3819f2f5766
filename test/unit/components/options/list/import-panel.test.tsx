import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { exportProjects, importProjects } from '@/lib/project';
import { projectsItem } from '@/lib/storage/storage';

import {
  answerAsBackground,
  expectAccessible,
  freshBrowser,
  openOptions,
  project,
  sent,
} from '../support';

const SECRET = '0WfoVtZ7MrJSfrHVuiESxZ';
const GOLD = project({ name: 'Gold card' });
const SPRING = project({ name: 'Spring coupon', kind: 'coupon', variable: 'couponURL' });

const file = (text: string, name = 'projects.json') =>
  new File([text], name, { type: 'application/json' });

function withDamage(text: string): string {
  const json = JSON.parse(text) as { projects: unknown[] };
  return JSON.stringify({ ...json, projects: [...json.projects, { name: 'Half' }] });
}

describe('exporting', () => {
  it('downloads the projects without secrets and says so', async () => {
    await freshBrowser([GOLD, SPRING]);
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:export';
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const { user } = await openOptions();
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    expect(click).toHaveBeenCalledOnce();
    const { projects } = importProjects((await blobs[0]?.text()) ?? '', []);
    expect(projects.map(({ nameInFile }) => nameInFile)).toEqual(['Gold card', 'Spring coupon']);
    expect(await screen.findByText(/2 projects exported, without secrets/)).toBeTruthy();
    vi.restoreAllMocks();
  });
});

describe('importing', () => {
  beforeEach(() => freshBrowser([GOLD]));

  it('shows what would be imported and what was refused before it changes anything', async () => {
    const { user } = await openOptions();
    await user.upload(
      await screen.findByLabelText('File to import'),
      file(withDamage(exportProjects([GOLD, SPRING]))),
    );
    const panel = within(await screen.findByRole('region', { name: 'Import 2 projects' }));
    expect(panel.getByText('Gold card (2)')).toBeTruthy();
    const [gold, spring] = panel.getAllByRole('listitem');
    expect(gold?.textContent).toContain('Renamed: there is a “Gold card” already');
    expect(gold?.textContent).toContain('Its template variable is now longURL2');
    expect(spring?.textContent).toMatch(/^Spring coupon Coupon · gold1$/);
    expect(panel.getByText(/Project 3 was left out/)).toBeTruthy();
    expect(sent).not.toHaveBeenCalled();
    await expectAccessible();
    await user.click(panel.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('imports, then asks for the secrets, each of which can wait', async () => {
    const store = answerAsBackground();
    const { user } = await openOptions();
    await user.upload(
      await screen.findByLabelText('File to import'),
      file(exportProjects([GOLD, SPRING])),
    );
    await user.click(await screen.findByRole('button', { name: 'Import 2 projects' }));
    await user.type(await screen.findByLabelText('Secret of Spring coupon'), SECRET);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Save secrets' }));
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    const [, renamed, spring] = await projectsItem.getValue();
    expect(renamed).toMatchObject({ name: 'Gold card (2)', hasSecret: false });
    expect(spring).toMatchObject({ name: 'Spring coupon', hasSecret: true });
    expect(await store.secretsOf(spring?.id ?? '')).toEqual({ secret: SECRET });
  });

  it('continues after a failure, and adds nothing twice', async () => {
    answerAsBackground();
    const answering = sent.getMockImplementation()!;
    sent.mockImplementationOnce(answering);
    sent.mockRejectedValueOnce(new Error('The disk is full. Make room and try again.'));
    const { user } = await openOptions();
    await user.upload(
      await screen.findByLabelText('File to import'),
      file(exportProjects([SPRING, GOLD])),
    );
    await user.click(await screen.findByRole('button', { name: 'Import 2 projects' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      '1 project not imported. The disk is full',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: /Add the secrets/ })).toBeTruthy();
    const stored = await projectsItem.getValue();
    expect(stored.map(({ name }) => name)).toEqual(['Gold card', 'Spring coupon', 'Gold card (2)']);
  });

  it('says what is wrong with a file that is no export', async () => {
    const { user } = await openOptions();
    await user.upload(await screen.findByLabelText('File to import'), file('not JSON'));
    expect(await screen.findByRole('heading', { name: 'Nothing to import' })).toBeTruthy();
    expect(screen.getByText(/The file is not JSON/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('accepts a dropped file, even before there is any project', async () => {
    await freshBrowser();
    await openOptions();
    const dataTransfer = { types: ['Files'], files: [file(exportProjects([SPRING]))] };
    const heading = await screen.findByRole('heading', { name: 'Add your first project' });
    fireEvent.dragEnter(heading, { dataTransfer });
    expect(screen.getByText('Drop the file to see what is in it')).toBeTruthy();
    fireEvent.drop(heading, { dataTransfer });
    expect(await screen.findByRole('button', { name: 'Import 1 project' })).toBeTruthy();
    expect(screen.queryByText('Drop the file to see what is in it')).toBeNull();
  });
});
