import { afterEach, beforeEach, expect, it } from 'vitest';

import { asText, runInModelText, textId } from '@/lib/editor/adapters/in-page/model/model-text';
import type { EditorCommand, FoundTemplate } from '@/lib/editor/adapters/types';

/** A library whose model follows its document, and which draws a handle into each line. */
const LIBRARY = {
  drop: '.handle',
  omit: /^class$/,
  replace(_root: HTMLElement, range: Range, text: string) {
    if (isDeaf) return true;
    range.deleteContents();
    range.insertNode(document.createTextNode(text));
    return true;
  },
};

let root: HTMLElement;
let isDeaf: boolean;

beforeEach(() => {
  isDeaf = false;
  root = document.createElement('div');
  root.contentEditable = 'true';
  root.innerHTML = '<p><b class="handle">⋮</b><span>Your card: , bye</span></p>';
  document.body.append(root);
});

afterEach(() => document.body.replaceChildren());

type Asked<Command> = Command extends EditorCommand ? Omit<Command, 'target'> : never;
const run = (command: Asked<Exclude<EditorCommand, { op: 'find' }>>) =>
  runInModelText(root, LIBRARY, { ...command, target: textId(root) } as Exclude<
    EditorCommand,
    { op: 'find' }
  >);
const read = () => run({ op: 'read' });
const insert = (expected: string, at: number, text: string) =>
  run({ op: 'edit', expected, edits: [{ range: { from: at, to: at }, text }] });

it('a field made with a library is read as text, without what the library draws', async () => {
  expect(await read()).toEqual({ op: 'text', text: 'Your card: , bye' });
});

it('a text goes in at its place, and out again to the letter', async () => {
  expect(await insert('Your card: , bye', 11, '{# a #}')).toEqual({ op: 'done' });
  expect(await read()).toEqual({ op: 'text', text: 'Your card: {# a #}, bye' });
  await run({
    op: 'edit',
    expected: 'Your card: {# a #}, bye',
    edits: [{ range: { from: 11, to: 18 }, text: '' }],
  });
  expect(await read()).toEqual({ op: 'text', text: 'Your card: , bye' });
});

it('an empty field takes a text', async () => {
  root.innerHTML = '<p></p>';
  expect(await read()).toEqual({ op: 'text', text: '' });
  await insert('', 0, '{{longURL}}');
  expect(await read()).toEqual({ op: 'text', text: '{{longURL}}' });
});

it('the whole value is replaced, and what it replaced is told', async () => {
  const answer = await run({ op: 'write', pattern: '^[^]*$', texts: ['{{longURL}}'], fresh: true });
  expect(answer).toEqual({ op: 'written', replaced: ['Your card: , bye'] });
  expect(await read()).toEqual({ op: 'text', text: '{{longURL}}' });
  await run({ op: 'restore', text: 'Your card: , bye' });
  expect(await read()).toEqual({ op: 'text', text: 'Your card: , bye' });
});

it('nothing is written over a text that has changed since', async () => {
  expect(await insert('another', 0, 'x')).toEqual({ op: 'refused', reason: 'changed-since' });
  expect(await read()).toEqual({ op: 'text', text: 'Your card: , bye' });
});

it('a library that takes nothing leaves the text as it was, for whoever reads it back', async () => {
  isDeaf = true;
  await insert('Your card: , bye', 0, 'x');
  expect(await read()).toEqual({ op: 'text', text: 'Your card: , bye' });
});

it('a place of the text is shown by selecting it', async () => {
  root.scrollIntoView = () => undefined;
  expect(await run({ op: 'show', from: 5, to: 9, text: 'card', nth: 0 })).toEqual({ op: 'done' });
  expect(document.getSelection()?.toString()).toBe('card');
  expect(await run({ op: 'show', from: 5, to: 9, text: 'cart', nth: 0 })).toEqual({
    op: 'not-found',
  });
});

it('is found under an id of its own, and not to be written to where it shows what it does not save', () => {
  const found: FoundTemplate = {
    target: '1',
    template: '<p>…</p>',
    focused: false,
    visible: true,
    locked: null,
    keepsQuotes: true,
  };
  expect(asText(root, LIBRARY, found)).toMatchObject([
    {
      target: textId(root),
      template: 'Your card: , bye',
      locked: null,
      asText: true,
    },
  ]);
  root.innerHTML = '<p>Hi <span contenteditable="false">First name</span></p>';
  expect(asText(root, LIBRARY, found)).toMatchObject([{ locked: 'field-parts' }]);
  root.innerHTML = '<p>See <a href="#">this</a></p>';
  expect(asText(root, LIBRARY, found)).toEqual([]);
});
