import { expect, it } from 'vitest';

import { editorWords, fieldWords, frameWords } from '@/lib/chip/point/words';

it('an editor is called by what it is and by its library’s own name', () => {
  expect(editorWords('froala', 'Rich text editor')).toBe('Rich text editor · Froala');
  expect(editorWords('codemirror5', 'Code editor')).toBe('Code editor · CodeMirror 5');
});

it('a field is called by its label, else by its placeholder', () => {
  expect(fieldWords('text-field', 'Link URL *', 'https://')).toBe('Text field: Link URL');
  expect(fieldWords('text-field', '', 'Email Subject')).toBe('Text field: Email Subject');
  expect(fieldWords('contenteditable', '', '')).toBe('Text editor without a name');
  expect(fieldWords('text-field', 'x'.repeat(200), '')).toHaveLength('Text field: '.length + 40);
});

it('a frame says how to get into it', () => {
  expect(frameWords('Email editor')).toBe('Frame: Email editor. Enter goes into it');
  expect(frameWords('')).toBe('Frame. Enter goes into it');
});
