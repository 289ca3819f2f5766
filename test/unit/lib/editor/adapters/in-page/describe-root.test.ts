import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { isFieldOfEditor, mayBeField } from '@/lib/editor/adapters/editor-field';
import { describeRoot } from '@/lib/editor/adapters/in-page/describe-root';
import type { FoundTemplate } from '@/lib/editor/adapters/types';

/** What each library draws for a text, or for an empty line with a hint, and what it adds. */
const LIBRARIES = {
  lexical: {
    root: '[data-lexical-editor]',
    text: (text: string) =>
      `<div contenteditable="true" role="textbox" data-lexical-editor="true"><p dir="auto"><span data-lexical-text="true">${text}</span></p></div>`,
    empty: (hint: string) =>
      `<div contenteditable="true" role="textbox" data-lexical-editor="true"><p dir="auto"><br></p></div><div aria-hidden="true">${hint}</div>`,
  },
  slate: {
    root: '[data-slate-editor]',
    text: (text: string) =>
      `<div role="textbox" aria-multiline="true" data-slate-editor="true" contenteditable="true"><div data-slate-node="element"><span data-slate-node="text"><span data-slate-leaf="true"><span data-slate-string="true">${text}</span></span></span></div></div>`,
    empty: (hint: string) =>
      `<div role="textbox" aria-multiline="true" data-slate-editor="true" contenteditable="true"><div data-slate-node="element"><span data-slate-node="text"><span data-slate-leaf="true"><span data-slate-placeholder="true" contenteditable="false">${hint}</span><span data-slate-zero-width="n">\uFEFF<br></span></span></span></div></div>`,
  },
  prosemirror: {
    root: '.ProseMirror',
    text: (text: string) =>
      `<div contenteditable="true" translate="no" class="ProseMirror"><p>${text}</p></div>`,
    empty: (hint: string) =>
      `<div contenteditable="true" translate="no" class="ProseMirror"><p data-placeholder="${hint}" class="is-empty"><br class="ProseMirror-trailingBreak"></p></div>`,
  },
  quill: {
    root: '.ql-editor',
    text: (text: string) =>
      `<div class="ql-container ql-snow"><div class="ql-editor" contenteditable="true"><p>${text}</p></div><div class="ql-tooltip ql-hidden"></div></div>`,
    empty: (hint: string) =>
      `<div class="ql-container ql-snow"><div class="ql-editor ql-blank" contenteditable="true" data-placeholder="${hint}"><p><br></p></div></div>`,
  },
} as const;

type Library = (typeof LIBRARIES)[keyof typeof LIBRARIES];

let height: number;

beforeEach(() => {
  height = 40;
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(
    () => ({ height }) as DOMRect,
  );
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** Draws a form row, and gives what would be found of the editor in it. */
function found({ root: selector }: Library, row: string): FoundTemplate {
  document.body.innerHTML = row;
  const root = document.querySelector<HTMLElement>(selector);
  if (!root) throw new Error(`nothing matches ${selector}`);
  return {
    target: '1',
    template: '',
    focused: true,
    visible: true,
    locked: null,
    keepsQuotes: true,
    ...describeRoot(root),
  };
}

const row = (label: string, editor: string) =>
  `<div><span>${label}</span><div class="x1">${editor}</div></div>`;

describe.each(Object.entries(LIBRARIES))('an editor made with %s', (_, library) => {
  it('is a field where the word before its one line is Subject', () => {
    const subject = found(library, row('Subject *', library.text('Hi {{first}}')));
    expect(subject.field).toMatchObject({ nearby: 'Subject *', value: 'Hi {{first}}' });
    expect(isFieldOfEditor(subject)).toBe(true);
  });

  it('is a field where its hint says Preview Text, and holds nothing then', () => {
    const preview = found(library, `<div>${library.empty('Preview Text')}</div>`);
    expect(preview.field).toMatchObject({ placeholder: 'Preview Text', value: '' });
    expect(isFieldOfEditor(preview)).toBe(true);
  });

  it('is a field where its hint asks for a deep link, in Portuguese, too', () => {
    expect(isFieldOfEditor(found(library, library.empty('Enter deep link')))).toBe(true);
    expect(isFieldOfEditor(found(library, row('Assunto', library.text('Olá'))))).toBe(true);
  });

  it('is the message where it is tall, whatever stands above it', () => {
    height = 300;
    const mail = found(library, row('Links', library.text('Dear guest')));
    expect([isFieldOfEditor(mail), mayBeField(mail)]).toEqual([false, false]);
  });

  it('may be a field where it is one line without a name, but gives way only to a message', () => {
    const line = found(library, library.text('Dear guest'));
    expect([isFieldOfEditor(line), mayBeField(line)]).toEqual([false, true]);
  });

  it('is the message where its one line has a toolbar', () => {
    const editor = `<div><div class="bar-toolbar">Link</div>${library.text('Dear guest')}</div>`;
    const mail = found(library, row('Message link', editor));
    expect([isFieldOfEditor(mail), mayBeField(mail)]).toEqual([false, false]);
  });

  it('is a field in spite of a toolbar where it is called Subject', () => {
    const editor = `<div><div class="bar-toolbar">Emoji</div>${library.empty('Subject')}</div>`;
    expect(isFieldOfEditor(found(library, editor))).toBe(true);
  });

  it('is the message where it holds more than text', () => {
    const mail = found(library, row('Subject', library.text('See <a href="#">this</a>')));
    expect(mail.field).toBeUndefined();
    expect(isFieldOfEditor(mail)).toBe(false);
  });

  it('takes no note of another editor’s toolbar', () => {
    const mail = '<div class="fr-toolbar"></div><div contenteditable="true"></div>';
    const link = found(library, row('Deep link', library.text('https://x.example')) + mail);
    expect(link.editable?.hasToolbar).toBeUndefined();
    expect(isFieldOfEditor(link)).toBe(true);
  });
});

it('an editor is a field where it declares a single line', () => {
  const { lexical } = LIBRARIES;
  const line = lexical.text('Hi').replace('role', 'aria-multiline="false" role');
  expect(isFieldOfEditor(found(lexical, line))).toBe(true);
});

it('the names that libraries give to all of their editors name no field', () => {
  const editor =
    '<div class="ProseMirror" contenteditable="true" aria-label="Rich Text Editor. Editing area: link"><p>Hi</p></div>';
  expect(found(LIBRARIES.prosemirror, editor).field?.label).toBe('');
});

it('an empty message is no field for being called so in a campaign that is named after a card', () => {
  document.title = 'Spring card: content block';
  const { lexical } = LIBRARIES;
  const named = lexical.empty('').replace('role', 'aria-label="Message" role');
  expect(isFieldOfEditor(found(lexical, `<h1>Push card</h1><p>Version 1</p>${named}`))).toBe(false);
  window.history.replaceState(null, '', '#/sms/create');
  expect(isFieldOfEditor(found(lexical, named))).toBe(true);
  window.history.replaceState(null, '', '#');
});
