import { afterEach, expect, it } from 'vitest';

import { savesOwnFormat } from '../../../../../../lib/editor/adapters/in-page/own-format';

afterEach(() => document.body.replaceChildren());

it.each([
  ['toastui-editor-defaultUI', true],
  ['milkdown', true],
  ['mdxeditor-root-contenteditable', true],
  ['bn-container', true],
  ['tiptap', false],
  ['editor', false],
])('an editor in a box of the class %s saves another format: %s', (name, isOwn) => {
  document.body.innerHTML = `<div class="${name}"><div contenteditable="true"></div></div>`;
  expect(savesOwnFormat(document.querySelector('[contenteditable]')!)).toBe(isOwn);
});
