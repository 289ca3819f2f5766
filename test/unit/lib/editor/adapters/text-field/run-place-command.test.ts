import { afterEach, describe, expect, it, vi } from 'vitest';

import ace from '@/lib/editor/adapters/ace/ace.page';
import { runFieldCommand } from '@/lib/editor/adapters/text-field/run-command';
import { runPlaceCommand } from '@/lib/editor/adapters/text-field/run-place-command';

afterEach(() => {
  document.body.replaceChildren();
});

describe('places in a text field', () => {
  const edits = [
    { range: { from: 0, to: 2 }, text: '{' },
    { range: { from: 4, to: 5 }, text: '}}}' },
  ];

  it('are edited together, with one event for the page', () => {
    const { field, target } = open('<<ab>cd');
    const heard = vi.fn<(event: Event) => void>();
    field.blur();
    for (const type of ['input', 'change']) field.addEventListener(type, heard);
    expect(runPlaceCommand({ op: 'edit', target, expected: '<<ab>cd', edits })).toEqual({
      op: 'done',
    });
    expect(field.value).toBe('{ab}}}cd');
    expect(heard.mock.calls.map(([{ type }]) => type)).toEqual(['input', 'change']);
  });

  it('keep the caret next to the same text', () => {
    const { field, target } = open('<<ab>cd');
    field.blur();
    field.setSelectionRange(6, 6);
    runPlaceCommand({ op: 'edit', target, expected: '<<ab>cd', edits });
    expect(field.value.slice(0, field.selectionStart)).toBe('{ab}}}c');
  });

  it.each([
    ['has changed since', { value: 'other' }, 'changed-since'],
    ['may not be changed', { readOnly: true }, 'read-only'],
  ])('are left alone if the field %s', (_why, state, reason) => {
    const { field, target } = open('<<ab>cd');
    Object.assign(field, state);
    const { value } = field;
    expect(runPlaceCommand({ op: 'edit', target, expected: '<<ab>cd', edits })).toEqual({
      op: 'refused',
      reason,
    });
    expect(field.value).toBe(value);
  });

  it('are selected to show them, but only if they still hold the expected text', () => {
    const { field, target } = open('one two');
    field.blur();
    const show = { op: 'show', target, from: 4, to: 7, text: 'two', nth: 0 } as const;
    expect(runPlaceCommand(show)).toEqual({ op: 'done' });
    expect([field.selectionStart, field.selectionEnd]).toEqual([4, 7]);
    expect(document.activeElement).toBe(field);
    field.value = 'one three';
    expect(runPlaceCommand(show)).toEqual({ op: 'not-found' });
  });
});

describe('places in Ace', () => {
  it('are left alone if the editor is read-only', () => {
    const container = document.createElement('div');
    container.className = 'ace_editor';
    const replace = vi.fn<() => void>();
    const editor = { id: 'e1', getValue: () => 'x', getReadOnly: () => true, session: { replace } };
    Object.assign(container, { env: { editor: { ...editor, container } } });
    document.body.append(container);
    const edits = [{ range: { from: 0, to: 1 }, text: 'y' }];
    expect(ace({ op: 'edit', target: 'e1', expected: 'x', edits })).toEqual({
      op: 'refused',
      reason: 'read-only',
    });
    expect(replace).not.toHaveBeenCalled();
  });
});

/** A textarea that has had the focus, and its id. */
function open(value: string) {
  const field = document.createElement('textarea');
  field.value = value;
  document.body.append(field);
  field.focus();
  const answer = runFieldCommand({ op: 'focused' });
  if (answer.op !== 'found') throw new Error('Not found.');
  return { field, target: answer.templates[0]!.target };
}
