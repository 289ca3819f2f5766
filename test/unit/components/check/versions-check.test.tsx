import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { VersionsCheck } from '../../../../components/check/versions-check';
import type { Versions } from '../../../../components/open-page/use-versions';
import type { WalkResult, WalkState } from '../../../../lib/moengage/versions-walk';
import { expectAccessible, show } from '../ui/support';

const names = ['Default', 'en_US', 'ar_KW', 'fr_FR'];
const SOUND = { errors: 0, warnings: 0, worst: [] };

const CHECK: WalkState = {
  task: 'check',
  projectId: 'p',
  names,
  stage: 'finished',
  endedAt: new Date(2026, 10, 30, 14, 32).getTime(),
  results: [
    { name: 'Default', status: 'found', check: SOUND },
    {
      name: 'en_US',
      status: 'found',
      check: {
        errors: 1,
        warnings: 1,
        worst: [{ severity: 'error', message: 'This tag is never closed.', line: 12 }],
      },
    },
    { name: 'ar_KW', status: 'refused', message: 'No editor came.' },
    { name: 'fr_FR', status: 'missing', check: SOUND },
  ],
};

function open(over: Partial<Versions> = {}, canInsert = true) {
  const versions: Versions = {
    offered: { names, active: 'Default', unknown: [] },
    walk: null,
    check: null,
    isRunning: false,
    start: vi.fn(async () => undefined),
    cancel: vi.fn(async () => undefined),
    open: vi.fn(async () => null),
    ...over,
  };
  show(<VersionsCheck versions={versions} project={{ id: 'p', canInsert }} />);
  return versions;
}

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('says that the open version alone is checked, and checks all', async () => {
  const { start } = open();
  expect(screen.getByText('Checked: Default only, 3 more')).toBeTruthy();
  await click('Check all 4');
  expect(start).toHaveBeenCalledWith('p', 'check');
});

it('says which version it is at, and lets the author cancel', async () => {
  const running: WalkState = { ...CHECK, results: [], stage: 'running', current: 'Default' };
  const { cancel } = open({ walk: running, isRunning: true });
  expect(screen.getByText('Checking Default, 1 of 4')).toBeTruthy();
  await click('Cancel');
  expect(cancel).toHaveBeenCalledOnce();
});

it('finds a link missing in one version, and inserts there alone', async () => {
  const { start } = open({ check: CHECK });
  const finding = within(screen.getByRole('list', { name: 'Missing links' }));
  expect(finding.getByText('The link is missing in fr_FR', { exact: false })).toBeTruthy();
  expect(finding.getByText(/Default and en_US have it\./)).toBeTruthy();
  await click('Insert in fr_FR');
  expect(start).toHaveBeenCalledWith('p', 'insert', ['fr_FR']);
  await expectAccessible();
});

it('offers to insert in all versions that lack the link', async () => {
  const missing: WalkResult = { name: 'ar_KW', status: 'missing', check: SOUND };
  const results = CHECK.results.map((each) => (each.name === 'ar_KW' ? missing : each));
  const { start } = open({ check: { ...CHECK, results } });
  await click('Insert in all 2 without it');
  expect(start).toHaveBeenCalledWith('p', 'insert', ['ar_KW', 'fr_FR']);
});

it('misses no link where no version has one', () => {
  const results = names.map((name): WalkResult => ({ name, status: 'missing', check: SOUND }));
  open({ check: { ...CHECK, results } });
  const told = screen.getByText(/^All 4 checked at .*\. None has the link/);
  expect(screen.queryByText(/is missing/)).toBeNull();
  // No green: nobody knows whether the message is meant to have one.
  expect(told.closest('[data-tone]')?.getAttribute('data-tone')).toBe('info');
});

it('groups the problems by version, opens one, and says which was not checked and why', async () => {
  const versions = open({ check: CHECK });
  const rows = within(screen.getByRole('list', { name: 'Each tab' }));
  expect(screen.getByText(/^3 of 4 checked at .*\. 2 have the link/)).toBeTruthy();
  expect(rows.getByText('It is open, its findings are below.')).toBeTruthy();
  expect(rows.getByText('Not checked. No editor came.')).toBeTruthy();
  await userEvent.click(rows.getByRole('button', { name: '2 problems' }));
  expect(rows.getByText('This tag is never closed.')).toBeTruthy();
  expect(rows.getByText('And 1 more problem')).toBeTruthy();
  await userEvent.click(rows.getByRole('button', { name: 'Open en_US' }));
  expect(versions.open).toHaveBeenCalledWith('en_US');
});

it('says why a version could not be opened', async () => {
  open({ check: CHECK, open: async () => 'This tab is not there any more.' });
  await click('Open en_US');
  expect(await screen.findByText('Not opened. This tab is not there any more.')).toBeTruthy();
});

it('does not take the check of another project for this one’s', () => {
  open({ check: { ...CHECK, projectId: 'other' } });
  expect(screen.getByText('Checked: Default only, 3 more')).toBeTruthy();
  expect(screen.queryByText(/is missing/)).toBeNull();
});

it('offers no insertion for a project without its secret', () => {
  open({ check: CHECK }, false);
  expect(screen.getByText('The link is missing in fr_FR', { exact: false })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Insert in fr_FR' })).toBeNull();
});

it('shows nothing where the message has one version', () => {
  open({ offered: null });
  expect(screen.queryByRole('button')).toBeNull();
});
