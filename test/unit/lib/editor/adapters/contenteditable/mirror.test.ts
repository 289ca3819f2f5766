import { afterEach, describe, expect, it } from 'vitest';

import {
  isCopy,
  mirrorOf,
  savedOf,
  tellMirror,
} from '../../../../../../lib/editor/adapters/contenteditable/mirror';

afterEach(() => document.body.replaceChildren());

const root = () => document.querySelector<HTMLElement>('[contenteditable]')!;
const area = () => document.querySelector('textarea')!;

function show(html: string, saved: string): void {
  document.body.innerHTML = `<form><textarea name="other">Hello</textarea>
    <div><div contenteditable="true">${html}</div></div><textarea name="mail"></textarea></form>`;
  document.querySelector<HTMLTextAreaElement>('[name=mail]')!.value = saved;
}

describe('the control that an editor keeps its text in', () => {
  it('is the one of the same form that holds the same HTML, however it is written', () => {
    show('<p>Hi<br>there</p><p>you</p>', '<p>Hi<br />there</p>\n<p>you</p>\n');
    expect(mirrorOf(root())?.name).toBe('mail');
    expect(savedOf(root())).toBe('<p>Hi<br />there</p>\n<p>you</p>\n');
  });

  it('is not one that holds something else', () => {
    show('<p>Hi</p>', '<p>Bye</p>');
    expect(mirrorOf(root())).toBeUndefined();
    expect(savedOf(root())).toBe('<p>Hi</p>');
  });

  it('stays the same while what it holds lags behind, which does not count as saved', () => {
    show('<p>Hi</p>', '<p>Hi</p>');
    const mirror = mirrorOf(root());
    root().innerHTML = '<p>Hi, Ada</p>';
    expect(mirrorOf(root())).toBe(mirror);
    expect(savedOf(root())).toBe('<p>Hi, Ada</p>');
  });

  it('is not the area of a code view any more once that is out of date', () => {
    show('<p>Hi</p>', '<p>Hi</p>');
    const other = document.querySelector<HTMLTextAreaElement>('[name=other]')!;
    other.value = '<p>Hi</p>';
    expect(mirrorOf(root())).toBe(other);
    root().innerHTML = '<p>Hi, Ada</p>';
    document.querySelector<HTMLTextAreaElement>('[name=mail]')!.value = '<p>Hi, Ada</p>';
    expect(mirrorOf(root())?.name).toBe('mail');
  });

  it('is no area inside the editor’s own box where another holds the same', () => {
    document.body.innerHTML = `<div class="jodit-container"><div contenteditable="true"><p>Hi</p></div>
      <textarea name="code"></textarea></div><textarea name="mail"></textarea>`;
    for (const each of document.querySelectorAll('textarea')) each.value = '<p>Hi</p>';
    expect(mirrorOf(root())?.name).toBe('mail');
    document.querySelector('[name=mail]')?.remove();
    expect(mirrorOf(root())?.name).toBe('code');
  });

  it('is a copy also while the editor marks the author’s selection', () => {
    show('<p>Hi<span id="jodit-selection_marker_1">\u200B</span></p>', '<p>Hi</p>');
    expect(isCopy(mirrorOf(root())!, root())).toBe(true);
  });

  it('is not asked for where an editor gives out what it shows', () => {
    show('<p>Hi</p>', '<p>Hi</p>');
    root().parentElement!.className = 'sun-editor';
    expect(mirrorOf(root())).toBeUndefined();
  });
});

describe('telling such an editor of a change', () => {
  it.each(['keyup', 'change', 'blur'])('makes one that listens to %s take it', async (type) => {
    document.body.innerHTML =
      '<div><div contenteditable="true"><p>Hi</p></div><textarea></textarea></div>';
    area().value = '<p>Hi</p>';
    const mirror = mirrorOf(root())!;
    root().addEventListener(type, () => {
      area().value = root().innerHTML;
    });
    root().innerHTML = '<p>Hi, Ada</p>';
    await tellMirror(root(), mirror);
    expect(area().value).toBe('<p>Hi, Ada</p>');
  });

  it('leaves one that listens to nothing as it is, so that its text shows what would be saved', async () => {
    show('<p>Hi</p>', '<p>Hi</p>');
    const mirror = mirrorOf(root())!;
    root().innerHTML = '<p>Hi, Ada</p>';
    await tellMirror(root(), mirror);
    expect(mirror.value).toBe('<p>Hi</p>');
    expect(isCopy(mirror, root())).toBe(false);
  });
});
