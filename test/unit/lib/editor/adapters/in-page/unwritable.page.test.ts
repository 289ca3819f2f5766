import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import unwritableEditor from '@/lib/editor/adapters/in-page/unwritable.page';

let size: { width: number; height: number };

beforeEach(() => {
  size = { width: 600, height: 300 };
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockImplementation(
    () => [size] as unknown as DOMRectList,
  );
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function named(html: string): string | null {
  document.body.innerHTML = html;
  return unwritableEditor();
}

it.each([
  ['Draft.js', '<div class="DraftEditor-root"></div>'],
  ['Trix', '<trix-editor></trix-editor>'],
  ['Editor.js', '<div class="codex-editor"></div>'],
  ['GrapesJS', '<div class="gjs-editor"></div>'],
])('%s is named', (name, html) => {
  expect(named(html)).toBe(name);
});

it('one of a field’s size is no editor of messages', () => {
  size = { width: 600, height: 30 };
  expect(named('<trix-editor></trix-editor>')).toBeNull();
});

it('an editor that Passlink can write to, or does not know, has no name here', () => {
  expect(named('<div class="fr-box"></div><div contenteditable="true"></div>')).toBeNull();
});
