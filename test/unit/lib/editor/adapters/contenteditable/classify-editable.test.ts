import { describe, expect, it } from 'vitest';

import {
  type EditableDescription,
  holdsTemplate,
} from '../../../../../../lib/editor/adapters/contenteditable/classify-editable';

/** A writing area of a few lines without any hint at its purpose. */
const AREA: EditableDescription = {
  tag: 'div',
  role: 'textbox',
  isSingleLine: false,
  label: '',
  placeholder: '',
  height: 200,
  html: '<p>Hello</p>',
};
const MAIL = '<table><tr><td>Hello</td></tr></table>';

const TEMPLATES: [string, EditableDescription][] = [
  ['holds a table', { ...AREA, html: MAIL }],
  ['holds a link', { ...AREA, html: '<p><a href="https://harbour.example">Card</a></p>' }],
  ['holds a tag of the template language', { ...AREA, html: '<p>Hi {{ UserAttribute }}</p>' }],
  ['holds a comment of the template language', { ...AREA, html: '{# greeting #}' }],
  ['is called a template and is empty', { ...AREA, label: 'HTML template', html: '' }],
  [
    'is called a template only by its placeholder',
    { ...AREA, placeholder: 'Email body', html: '' },
  ],
  ['is called a template for comments', { ...AREA, label: 'Comment template', html: '' }],
  ['has no role', { ...AREA, role: '', html: MAIL }],
  ['is the body of a frame', { ...AREA, tag: 'body', role: '', html: MAIL }],
  ['is called a message', { ...AREA, label: 'Message', html: MAIL }],
];

const OTHERS: [string, EditableDescription][] = [
  ['has no name and holds plain text', AREA],
  ['is empty and has no name', { ...AREA, html: '' }],
  ['is a chat, even with a pasted table', { ...AREA, label: 'Chat', html: MAIL }],
  ['asks for a message to somebody', { ...AREA, placeholder: 'Type a message', html: MAIL }],
  ['asks for a comment', { ...AREA, label: 'Add a comment', html: '<p>Is {{ name }} right?</p>' }],
  ['is called a subject', { ...AREA, label: 'Subject', html: 'Hi {{ name }}' }],
  ['is a reply', { ...AREA, label: 'Reply to Ana', html: MAIL }],
  ['is an assistant’s prompt', { ...AREA, placeholder: 'Ask the assistant', html: '{{ a }}' }],
  ['has only one line', { ...AREA, label: 'HTML template', isSingleLine: true }],
  ['is an editable heading', { ...AREA, tag: 'h1', role: '', html: MAIL }],
  ['is an editable table cell', { ...AREA, tag: 'td', role: '', html: MAIL }],
  ['is a search box by its role', { ...AREA, role: 'searchbox', html: MAIL }],
  ['is a cell of a grid by its role', { ...AREA, role: 'gridcell', html: MAIL }],
  ['is too low for three lines', { ...AREA, height: 40, html: MAIL }],
];

describe('holdsTemplate', () => {
  it.each(TEMPLATES)('accepts as a template an element that %s', (_, editable) => {
    expect(holdsTemplate(editable)).toBe(true);
  });

  it.each(OTHERS)('rejects an element that %s', (_, editable) => {
    expect(holdsTemplate(editable)).toBe(false);
  });
});
