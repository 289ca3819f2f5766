import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { lookOf, placeAround, placesIn, signOf } from '../../../../../lib/editor/point/places';

const EDITORS = [
  { kind: 'froala', selector: '.fr-box' },
  { kind: 'codemirror5', selector: '.CodeMirror' },
];

beforeEach(() => {
  // happy-dom lays nothing out; what is visible has a box.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([
    { width: 200, height: 30 },
  ] as unknown as DOMRectList);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function draw(html: string): void {
  document.body.innerHTML = html;
}

const at = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
const lookNow = () => lookOf({ element: at('textarea'), kind: 'text-field' });
const around = (selector: string) => placeAround(at(selector), EDITORS);

it('an editor inside another editor’s box is that other editor', () => {
  draw('<div class="fr-box"><i></i><div class="CodeMirror"><b></b></div></div>');
  expect(around('b')).toEqual({ element: at('.fr-box'), kind: 'froala' });
  expect(around('i')).toEqual({ element: at('.fr-box'), kind: 'froala' });
  expect(placesIn(EDITORS)).toHaveLength(1);
});

it('a label stands for its field', () => {
  draw('<label for="x"><b>Where to</b></label><input id="x">');
  expect(around('b')).toEqual({ element: at('input'), kind: 'text-field' });
});

it('a field inside an editor, or that takes no text, is no place', () => {
  draw(
    '<div class="CodeMirror"><textarea></textarea></div><input type="password"><input type="checkbox">',
  );
  expect(around('textarea')).toEqual({ element: at('.CodeMirror'), kind: 'codemirror5' });
  expect(around('[type=password]')).toBeUndefined();
  expect(placesIn(EDITORS).map(({ kind }) => kind)).toEqual(['codemirror5']);
});

it('the rest of a page is no place', () => {
  draw('<main><p>Words</p></main>');
  expect(around('p')).toBeUndefined();
  expect(placesIn(EDITORS)).toEqual([]);
});

it('looks the same with another value, id and class', () => {
  const one = '<label>Where to <textarea id="a1" class="css-x1">One</textarea></label>';
  const other = '<label>Where to <textarea id="b2" class="css-y2">Two</textarea></label>';
  draw(one);
  const before = lookNow();
  draw(other);
  expect(lookNow()).toEqual(before);
  expect(JSON.stringify(before)).not.toMatch(/One|a1|css/);
  expect(before).toMatchObject({ tag: 'textarea', label: 'Where to' });
});

it('an editor of a library looks like its library, whatever it is made of', () => {
  draw('<section class="fr-box" role="group" title="Mine"></section>');
  expect(lookOf({ element: at('.fr-box'), kind: 'froala' })).toEqual({
    kind: 'froala',
    tag: '',
    role: '',
    type: '',
    placeholder: { kind: 'none', length: 0 },
    label: '',
  });
});

it('the sign of a place counts those in the frame that look the same', () => {
  draw('<input placeholder="Name"><input><input>');
  const last = document.querySelectorAll('input')[2]!;
  expect(signOf({ element: last, kind: 'text-field' }, EDITORS)).toMatchObject({
    nth: 1,
    of: 2,
    frame: '',
  });
  const gone = document.createElement('input');
  expect(signOf({ element: gone, kind: 'text-field' }, EDITORS)).toBeUndefined();
});
