import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { ChipView } from '@/lib/chip/views';
import { createWalkAll } from '@/lib/chip/walk-all';
import type { sendMessage } from '@/lib/messages';
import { type ToldWalk, WALK_LOOKS_EVERY } from '@/lib/moengage/versions-walk';

const names = ['Default', 'en_US', 'fr_FR'];
const RUNNING: ToldWalk = {
  task: 'insert',
  names,
  results: [{ name: 'Default', status: 'done' }],
  current: 'en_US',
  stage: 'running',
};
const FINISHED: ToldWalk = {
  task: 'insert',
  names,
  results: names.map((name) => ({ name, status: 'done' })),
  stage: 'finished',
};

let views: ChipView[];
let sent: { type: string; data: unknown }[];
let failures: unknown[];
/** What the background answers, and how its long answer is given. */
let state: ToldWalk | null;
let finish: (walk: ToldWalk | null) => void;
let fail: (error: Error) => void;

const send = (async (type: string, data?: unknown) => {
  sent.push({ type, data });
  if (type === 'versionsAtFocus') return { names, active: 'Default', unknown: [] };
  if (type === 'walkStateAtFocus') return state;
  if (type === 'cancelWalkAtFocus') return undefined;
  return new Promise<unknown>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
}) as typeof sendMessage;

const inAll = createWalkAll(send, async (work) => {
  try {
    views.push(await work((view) => void views.push(view)));
  } catch (error) {
    failures.push(error);
  }
});

beforeEach(() => {
  vi.useFakeTimers();
  views = [];
  sent = [];
  failures = [];
  state = null;
});

afterEach(() => {
  vi.useRealTimers();
});

const last = () => views.at(-1);
const pass = () => vi.advanceTimersByTimeAsync(WALK_LOOKS_EVERY);

async function press(view: { actions: ChipView['actions'] } | null | undefined, label: string) {
  const action = view?.actions.find((each) => each.label === label);
  if (!action) throw new Error(`No “${label}” is offered.`);
  action.run();
  await vi.advanceTimersByTimeAsync(0);
}

it('tells the tab at work, then what came of all of them', async () => {
  await press(await inAll('gold'), 'Insert in all 3');
  expect(sent.at(-1)).toEqual({ type: 'walkAtFocus', data: { id: 'gold' } });
  expect(last()?.message).toBe('Inserting in Default, 1 of 3');
  state = RUNNING;
  await pass();
  expect(last()?.message).toBe('Inserting in en_US, 2 of 3');
  finish(FINISHED);
  await pass();
  expect(last()).toMatchObject({
    tone: 'good',
    message: 'Inserted in all 3. Links stay as they were',
  });
  const asked = sent.length;
  await pass();
  await pass();
  // Nobody looks once it is over.
  expect(sent).toHaveLength(asked);
});

it('does not take the page’s earlier work for its own', async () => {
  state = FINISHED;
  await press(await inAll('gold'), 'Insert in all 3');
  await pass();
  expect(views.map(({ message }) => message)).toEqual(['Inserting in Default, 1 of 3']);
  fail(new Error('Another project is chosen.'));
  await pass();
  expect(failures).toEqual([new Error('Another project is chosen.')]);
  expect(views).toHaveLength(1);
});

it('is cancelled between two tabs', async () => {
  await press(await inAll('gold'), 'Insert in all 3');
  await press(last(), 'Cancel');
  expect(sent.at(-1)?.type).toBe('cancelWalkAtFocus');
  expect(last()).toMatchObject({ message: 'Finishing Default, then stopping', actions: [] });
});

it('says how far a background got that was stopped on the way', async () => {
  await press(await inAll('gold'), 'Insert in all 3');
  state = RUNNING;
  await pass();
  const { current: _, ...rest } = RUNNING;
  state = { ...rest, stage: 'stopped', message: 'The browser stopped Passlink on the way.' };
  fail(new Error('The message port closed.'));
  await pass();
  expect(last()).toMatchObject({
    tone: 'bad',
    message: 'Inserted in 1 of 3. Links stay as they were. The browser stopped Passlink on the way',
  });
});

it('takes all of it back, and says so where there is nothing left', async () => {
  await press(await inAll('gold'), 'Insert in all 3');
  finish(FINISHED);
  await pass();
  const inserted = last();
  await press(inserted, 'Undo in all');
  expect(sent.at(-1)?.type).toBe('undoWalkAtFocus');
  expect(last()?.message).toBe('Undoing in Default, 1 of 3');
  finish({ ...FINISHED, task: 'undo' });
  await pass();
  expect(last()).toMatchObject({ tone: 'good', message: 'Undone in all 3', actions: [] });
  await press(inserted, 'Undo in all');
  finish(null);
  await pass();
  expect(last()).toMatchObject({ tone: 'bad', message: 'There is nothing left to undo here.' });
});
