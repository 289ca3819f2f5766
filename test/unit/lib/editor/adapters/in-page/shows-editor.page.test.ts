import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import showsEditor from '../../../../../../lib/editor/adapters/in-page/shows-editor.page';

let size: { width: number; height: number };

beforeEach(() => {
  size = { width: 600, height: 300 };
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockImplementation(
    () => [size] as unknown as DOMRectList,
  );
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(
    () => size as DOMRect,
  );
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function shows(html: string): boolean {
  document.body.innerHTML = html;
  return showsEditor();
}

describe('a page shows an editor', () => {
  it.each([
    ['Trix', '<trix-editor></trix-editor>'],
    ['Draft.js', '<div class="DraftEditor-root"></div>'],
    ['a builder with a canvas', '<div class="gjs-editor"></div>'],
    ['Froala without its object', '<div class="fr-box"></div>'],
    ['rich text', '<div contenteditable="true"><p>Hi</p></div>'],
    [
      'an empty place to write under a toolbar',
      '<div><div role="toolbar"></div><div contenteditable="true"></div></div>',
    ],
  ])('where it has %s', (_, html) => {
    expect(shows(html)).toBe(true);
  });
});

describe('a page shows no editor', () => {
  it.each([
    ['fields alone', '<input type="url"><textarea></textarea>'],
    [
      'a field for personalized text',
      '<div id="personalization_container" contenteditable="true"><p>Hi</p></div>',
    ],
    ['plain text to edit', '<div contenteditable="true">Hi <span>{{name}}</span></div>'],
    [
      'a chat',
      '<div contenteditable="true" aria-label="Type a message to support"><p>Hi</p></div>',
    ],
    ['a heading to edit', '<h1 contenteditable="true"><a href="#">Spring</a></h1>'],
    ['text that holds no HTML', '<div contenteditable="plaintext-only"><p>Hi</p></div>'],
  ])('where it has %s', (_, html) => {
    expect(shows(html)).toBe(false);
  });

  it('where a known one is hidden or as small as a field', () => {
    size = { width: 600, height: 30 };
    expect(shows('<trix-editor></trix-editor>')).toBe(false);
  });
});
