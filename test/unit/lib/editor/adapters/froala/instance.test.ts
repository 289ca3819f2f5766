import { beforeEach, describe, expect, it, vi } from 'vitest';

import { froalaBoxes } from '../../../../../../lib/editor/adapters/froala/instance';

const editor = { el: document.createElement('div'), html: { get: () => '' } };

let box: HTMLElement;

beforeEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML =
    '<div class="fr-box"><div class="fr-wrapper"></div></div><textarea></textarea>';
  box = document.querySelector<HTMLElement>('.fr-box') ?? document.body;
});

const found = () => froalaBoxes().map((each) => each.editor);

describe('Froala’s editor is found', () => {
  it('on its box, where Froala 3 and later leave it', () => {
    Object.assign(box, { 'data-froala.editor': editor });
    expect(found()).toEqual([editor]);
  });

  it('on the text area behind the box, which it was made from', () => {
    Object.assign(document.querySelector('textarea') ?? {}, { 'data-froala.editor': editor });
    expect(found()).toEqual([editor]);
  });

  it('in the data that jQuery 3 keeps on an element, of which it has two', () => {
    Object.assign(box, {
      jQuery37107: { events: {} },
      jQuery37108: { 'froala.editor': editor },
    });
    expect(found()).toEqual([editor]);
  });

  it.each([
    ['FroalaEditor', () => ({ INSTANCES: [inBox()] })],
    ['jQuery', () => ({ FroalaEditor: { INSTANCES: [{ $box: undefined }, inBox()] } })],
  ])('among those of the global %s', (name, value) => {
    vi.stubGlobal(name, value());
    expect(found()).toEqual([expect.objectContaining(editor)]);
  });
});

const inBox = () => ({ ...editor, $box: { get: () => box } });

describe('a box is', () => {
  it('without an editor where nothing leads to it', () => {
    expect(found()).toEqual([undefined]);
  });

  it('left out while its editor has not begun, or where it is none of Froala’s', () => {
    Object.assign(box, { 'data-froala.editor': { opts: {} } });
    document.body.append(Object.assign(document.createElement('div'), { className: 'fr-box' }));
    expect(froalaBoxes()).toEqual([]);
  });
});
