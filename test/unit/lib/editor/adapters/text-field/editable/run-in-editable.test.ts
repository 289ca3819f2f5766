import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { runInEditable } from '@/lib/editor/adapters/text-field/editable/run-in-editable';
import { readFieldText } from '@/lib/editor/adapters/text-field/editable/field-text';

const CHIP = '<span contenteditable="false">{{name}}</span>';

let field: HTMLElement;

beforeEach(() => {
  field = document.createElement('div');
  field.contentEditable = 'true';
  field.setAttribute('placeholder', 'Enter message');
  document.body.append(field);
});

afterEach(() => {
  document.body.replaceChildren();
});

function holding(html: string): HTMLElement {
  field.innerHTML = html;
  return field;
}

const edit = (expected: string, from: number, to: number, text: string) =>
  runInEditable(field, {
    op: 'edit',
    target: '',
    expected,
    edits: [{ range: { from, to }, text }],
  });

describe('an editable field of text', () => {
  it.each([
    ['plain text', 'Hi there', 'Hi there'],
    ['chips as the tags that they show', `Hi ${CHIP}, bye`, 'Hi {{name}}, bye'],
    ['lines of elements', '<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
    ['a first line without an element', 'one<div>two</div>three', 'one\ntwo\nthree'],
    ['line breaks', 'one<br>two<br><br>three<br>', 'one\ntwo\n\nthree'],
    ['what a translator has wrapped', '<font><font>Hola</font></font>', 'Hola'],
    ['fixed spaces as spaces', 'one&nbsp; two', 'one  two'],
    ['nothing', '', ''],
  ])('is read as %s', (_, html, text) => {
    expect(readFieldText(holding(html))).toMatchObject({ text, holds: 'text' });
  });

  it.each([
    ['rich', 'a <b>bold</b> word'],
    ['rich', '<p>A <a href="https://harbour.example">card</a></p>'],
    ['unreadable', 'Hi <span contenteditable="false">First name</span>'],
  ])('is told apart as %s: %s', (holds, html) => {
    expect(readFieldText(holding(html)).holds).toBe(holds);
  });

  it('keeps chips and lines around an edit, and takes it back to the byte', async () => {
    const html = `Hi ${CHIP}<br>bye`;
    holding(html);
    const before = 'Hi {{name}}\nbye';
    expect(await edit(before, 12, 12, '{# x #}{{longURL}} ')).toEqual({ op: 'done' });
    expect(field.innerHTML).toBe(`Hi ${CHIP}<br>{# x #}{{longURL}} bye`);
    await edit('Hi {{name}}\n{# x #}{{longURL}} bye', 12, 31, '');
    expect(field.innerHTML).toBe(html);
  });

  it('writes into an empty field, and leaves it empty again', async () => {
    await edit('', 0, 0, '{{longURL}}');
    expect(field.innerHTML).toBe('{{longURL}}');
    await edit('{{longURL}}', 0, 11, '');
    expect(field.childNodes).toHaveLength(0);
  });

  it('takes chips out that its page has made of the snippet', async () => {
    holding(`see {# x #}<span contenteditable="false">{{longURL}}</span>, bye`);
    await edit('see {# x #}{{longURL}}, bye', 4, 22, '');
    expect(field.innerHTML).toBe('see , bye');
  });

  it('hands the text over as an author does who types and leaves', async () => {
    const heard: string[] = [];
    for (const type of ['input', 'change', 'focusout']) {
      field.addEventListener(type, () => heard.push(`${type} ${readFieldText(field).text}`));
    }
    await edit('', 0, 0, 'x');
    expect(heard).toEqual(['input x', 'change x', 'focusout x']);
  });

  it('is proven by what its page has made of it on leaving', async () => {
    holding('Hi');
    field.addEventListener('focusout', () => {
      field.textContent = (field.textContent ?? '').replaceAll(/[{}]/g, '');
    });
    await edit('Hi', 2, 2, ' {{longURL}}');
    expect(await runInEditable(field, { op: 'read', target: '' })).toEqual({
      op: 'text',
      text: 'Hi longURL',
    });
  });

  it('stays as it was where chips stand among lines that would have to move', async () => {
    const html = `one<br>${CHIP}<br>two`;
    holding(html);
    await edit('one\n{{name}}\ntwo', 0, 16, '{{longURL}}');
    expect(field.innerHTML).toBe(html);
  });

  it.each([
    ['has changed since', 'Hello', 'Hi', 'changed-since'],
    ['holds parts that cannot be read', '<i contenteditable="false">x</i>', 'x', 'read-only'],
  ])('is left alone where it %s', async (_, html, expected, reason) => {
    holding(html);
    const heard = vi.fn<() => void>();
    field.addEventListener('input', heard);
    expect(await edit(expected, 0, 0, 'y')).toEqual({ op: 'refused', reason });
    expect(field.innerHTML).toBe(html);
    expect(heard).not.toHaveBeenCalled();
  });

  it('puts a block of several lines on one line', async () => {
    holding('Hi');
    await runInEditable(field, {
      op: 'write',
      target: '',
      pattern: '<none>',
      texts: ['{# Passlink 1 u v #}{%set v\n%}{# Passlink end v #}'],
      fresh: true,
    });
    expect(field.textContent).toBe('{# Passlink 1 u v #}{%set v %}{# Passlink end v #}Hi');
  });
});
