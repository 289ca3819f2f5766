import { expect, it, vi } from 'vitest';

import { versionsGroup, walkedView, walkingView } from '@/lib/chip/walk-notes';
import type { ToldWalk, WalkResult } from '@/lib/moengage/versions-walk';

const names = ['Default', 'en_US', 'ar_KW', 'fr_FR'];

const walked = (statuses: WalkResult['status'][], rest: Partial<ToldWalk> = {}): ToldWalk => ({
  task: 'insert',
  names,
  results: statuses.map((status, at) => ({ name: names[at] ?? '', status, message: 'why' })),
  stage: 'finished',
  ...rest,
});

it('offers all versions under what one insertion reaches', () => {
  const insert = vi.fn<() => void>();
  expect(versionsGroup({ names, active: 'Default', unknown: [] }, insert)).toEqual({
    title: 'Locales and variations',
    note: 'Default only, 3 more',
    actions: [{ label: 'Insert in all 4', run: insert }],
  });
});

it('says which tab is at work, and can be cancelled once', () => {
  const cancel = vi.fn<() => void>();
  const running = walked(['done'], { stage: 'running', current: 'en_US' });
  expect(walkingView(running, cancel)).toEqual({
    tone: 'busy',
    message: 'Inserting in en_US, 2 of 4',
    actions: [{ label: 'Cancel', run: cancel }],
  });
  expect(walkingView({ ...running, stage: 'stopping' }, cancel).actions).toEqual([]);
});

it('says in short what came of it, and offers to take it back', () => {
  const undo = vi.fn<() => void>();
  expect(walkedView(walked(['done', 'done', 'nothing', 'done']), undo)).toEqual({
    tone: 'good',
    message: 'Inserted in 3 of 4, already in 1. Links stay as they were',
    actions: [{ label: 'Undo in all', run: undo }],
  });
});

it('names the tabs that are refused or not seen to hold', () => {
  const view = walkedView(walked(['done', 'refused', 'unsure', 'refused']), vi.fn());
  expect(view.tone).toBe('bad');
  expect(view.message).toBe(
    'Inserted in 1 of 4. Links stay as they were. Refused: en_US, fr_FR. Not seen to hold: ar_KW. Passlink’s popup says why',
  );
});

it('has nothing to undo after an undo, or where nothing was written', () => {
  const undone = walkedView(walked(['done', 'done', 'done', 'done'], { task: 'undo' }), vi.fn());
  expect(undone).toEqual({ tone: 'good', message: 'Undone in all 4', actions: [] });
  expect(walkedView(walked(['nothing', 'nothing', 'nothing', 'nothing']), vi.fn())).toMatchObject({
    tone: 'good',
    actions: [],
  });
});
