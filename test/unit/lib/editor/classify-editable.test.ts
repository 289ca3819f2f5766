import { describe, expect, it } from 'vitest';

import { type EditableDescription, holdsTemplate } from '../../../../lib/editor/classify-editable';

const MAIL = '<table><tbody><tr><td>Hi {{ name }}</td></tr></tbody></table>';

function editable(description: Partial<EditableDescription>): EditableDescription {
  return {
    tag: 'div',
    role: 'textbox',
    isSingleLine: false,
    label: '',
    placeholder: '',
    height: 300,
    html: '',
    ...description,
  };
}

describe('an editable element holds a template', () => {
  it.each<[string, Partial<EditableDescription>]>([
    ['that is called one, even while it is empty', { label: 'HTML template' }],
    ['that is to hold one', { placeholder: 'Write the email body here' }],
    ['made of what mails are made of', { html: MAIL, label: 'Message' }],
    ['with a link in its text', { html: '<p>Your <a href="https://x.example">card</a></p>' }],
    ['with a tag in its text', { html: '<p>Hi {{ name }}</p>' }],
    ['of a frame that is editable as a whole', { tag: 'body', role: '', html: MAIL }],
  ])('%s', (_, description) => {
    expect(holdsTemplate(editable(description))).toBe(true);
  });
});

describe('an editable element holds none', () => {
  it.each<[string, Partial<EditableDescription>]>([
    ['that is empty and says nothing of itself', {}],
    ['of plain words', { html: '<p>See you at <b>ten</b></p>' }],
    ['where people chat', { label: 'Type a message', html: MAIL }],
    ['where an assistant is asked', { placeholder: 'Ask Copilot', html: MAIL }],
    ['where others comment', { label: 'Add a comment', html: '<p>Is {{ name }} right?</p>' }],
    ['that is a title', { tag: 'h1', role: '', html: 'Hi {{ name }}' }],
    ['that is called a subject', { label: 'Subject', html: 'Hi {{ name }}' }],
    ['that is a cell of a table', { role: 'gridcell', html: MAIL }],
    ['that takes one line', { isSingleLine: true, html: 'Hi {{ name }}' }],
    ['too low for a message', { height: 40, html: 'Hi {{ name }}' }],
  ])('%s', (_, description) => {
    expect(holdsTemplate(editable(description))).toBe(false);
  });
});
