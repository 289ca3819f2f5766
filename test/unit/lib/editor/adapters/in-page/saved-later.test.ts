import { afterEach, describe, expect, it, vi } from 'vitest';

import { savedLater } from '../../../../../../lib/editor/adapters/in-page/saved-later';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** What a page shows; elements of the class `hidden`, and what they hold, have no rectangles. */
function laterIn(html: string): ReturnType<typeof savedLater> {
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockImplementation(function rects(
    this: HTMLElement,
  ) {
    const shown = this.closest('.hidden') ? [] : [{ width: 400, height: 200 }];
    return shown as unknown as DOMRectList;
  });
  document.body.innerHTML = html;
  return savedLater(document.querySelector('textarea')!);
}

const TEXT = '<div contenteditable="true"><p>Hi</p></div>';

describe('code is saved later', () => {
  it.each([
    [
      'in a dialog to confirm, over an editor',
      `${TEXT}<div role="dialog"><textarea></textarea><button>OK</button></div>`,
      'dialog',
    ],
    [
      'in the box of an editor that is known to hide its text',
      '<div class="sun-editor"><textarea></textarea></div>',
      'code-view',
    ],
    [
      'beside the hidden text of an editor',
      `<div><div class="hidden">${TEXT}</div><div><textarea></textarea></div></div>`,
      'code-view',
    ],
  ])('%s', (_, html, later) => {
    expect(laterIn(html)).toBe(later);
  });
});

describe('code is saved as it stands', () => {
  it.each([
    ['on a page without an editor', '<form><textarea></textarea><button>Save</button></form>'],
    [
      'in a dialog over a page without an editor',
      '<div role="dialog"><textarea></textarea><button>OK</button></div>',
    ],
    [
      'in a dialog without anything to confirm',
      `${TEXT}<div role="dialog"><textarea></textarea></div>`,
    ],
    ['beside an editor that shows its text', `<div>${TEXT}<textarea></textarea></div>`],
    [
      'beside a hidden field for personalized text',
      '<div><div class="hidden"><div id="personalization_container" contenteditable="true"></div></div><textarea></textarea></div>',
    ],
  ])('%s', (_, html) => {
    expect(laterIn(html)).toBeUndefined();
  });
});
