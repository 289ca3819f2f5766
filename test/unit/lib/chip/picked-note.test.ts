import { expect, it, vi } from 'vitest';

import { pickedView } from '@/lib/chip/picked-note';

const actions = () => ({ insert: vi.fn(), copy: vi.fn(), correct: vi.fn() });

it('says what a place is taken for, inserts there, and lets the author correct it', () => {
  const told = actions();
  const view = pickedView({ status: 'chosen', role: 'link' }, told);
  expect(view.message).toContain('takes this for a field for a link');
  view.actions.find(({ label }) => label === 'Insert here')?.run();
  expect(told.insert).toHaveBeenCalledOnce();
  const others = view.menu?.flatMap((group) => group.actions) ?? [];
  expect(others.map(({ label }) => label)).toEqual(['The message’s template', 'A text of its own']);
  others[0]?.run();
  expect(told.correct).toHaveBeenCalledWith('template');
});

it('offers no insertion where there is no project to insert for', () => {
  const view = pickedView(
    { status: 'chosen', role: 'link' },
    { ...actions(), insert: undefined, copy: undefined },
  );
  expect(view.actions).toEqual([]);
});

it('offers the clipboard where nothing can be written', () => {
  const told = actions();
  const view = pickedView({ status: 'refused', reason: 'no-editor', message: 'Not here.' }, told);
  expect(view).toMatchObject({ tone: 'bad', message: 'Not here.' });
  view.actions[0]?.run();
  expect(told.copy).toHaveBeenCalledOnce();
  expect(view.menu).toBeUndefined();
});
