import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { VersionBar } from '../../../../components/snippet/version-bar';
import type { WalkState } from '../../../../lib/moengage/versions-walk';
import { show } from '../ui/support';

const names = ['Default', 'en_US', 'ar_KW', 'fr_FR'];
const WALK: WalkState = { task: 'insert', projectId: 'p', names, results: [], stage: 'running' };

function open(walk: WalkState | null) {
  const start = vi.fn(async () => undefined);
  const cancel = vi.fn(async () => undefined);
  const isRunning = walk?.stage === 'running' || walk?.stage === 'stopping';
  show(
    <VersionBar
      versions={{
        offered: { names, active: 'Default', unknown: [] },
        walk,
        isRunning,
        check: null,
        open: async () => null,
        start,
        cancel,
      }}
      projectId="p"
      canInsert
      stands={false}
      settle={async () => true}
    />,
  );
  return { start, cancel };
}

it('offers to insert in all versions where one alone is open', async () => {
  const { start } = open(null);
  expect(screen.getByText('Default only, 3 more')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Insert in all 4' }));
  expect(start).toHaveBeenCalledWith('p', 'insert');
  expect(screen.queryByRole('button', { name: 'Remove from all 4' })).toBeNull();
});

it('says which tab it is at, and lets the author cancel', async () => {
  const { cancel } = open({
    ...WALK,
    current: 'en_US',
    results: [{ name: 'Default', status: 'done' }],
  });
  expect(screen.getByText('Inserting in en_US, 2 of 4')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Insert in all 4' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancel).toHaveBeenCalledOnce();
});

it('lists what came of each tab, and undoes all', async () => {
  const { start } = open({
    ...WALK,
    stage: 'finished',
    results: [
      { name: 'Default', status: 'done' },
      { name: 'en_US', status: 'refused', message: 'Its editor did not appear.' },
    ],
  });
  expect(screen.getByText('Inserted in 1 of 4. Links stay as they were')).toBeTruthy();
  expect(screen.getByText('refused: Its editor did not appear.', { exact: false })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Undo in all' }));
  expect(start).toHaveBeenCalledWith('p', 'undo');
});
