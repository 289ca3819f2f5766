import { afterEach, expect, it } from 'vitest';

import { classifyField } from '@/lib/editor/adapters/text-field/classify-field';
import { describe as describeField } from '@/lib/editor/adapters/text-field/look';

afterEach(() => {
  document.body.replaceChildren();
});

const PICTURE = 'https://img.harbour.example/badge';

/** In a language that no table has: only the page's structure and the value can tell. */
it.each([
  [
    'link',
    'Froala’s link pop-up',
    '<div class="fr-popup"><div class="fr-link-insert-layer"><input name="href" placeholder="Lenke"><input name="text"></div></div>',
  ],
  [
    'image',
    'Froala’s image pop-up',
    '<div class="fr-popup"><div class="fr-image-by-url-layer"><input placeholder="http://"></div></div>',
  ],
  [
    'other',
    'Froala’s alternative text',
    '<div class="fr-popup"><div class="fr-image-alt-layer"><input placeholder="https://"></div></div>',
  ],
  ['link', 'CKEditor’s link form', '<form class="ck-link-form"><input inputmode="url"></form>'],
  [
    'link',
    'Quill’s link tooltip',
    '<div class="ql-tooltip" data-mode="link"><input placeholder="lenke"></div>',
  ],
  [
    'other',
    'Quill’s video tooltip',
    '<div class="ql-tooltip" data-mode="video"><input value="https://harbour.example"></div>',
  ],
  [
    'link',
    'summernote’s link dialog',
    '<div class="note-modal"><input class="note-link-url"></div>',
  ],
  ['image', 'summernote’s image dialog', '<div><input class="note-image-url"></div>'],
  ['link', 'TinyMCE’s link dialog', '<div class="tox-dialog"><input type="url"></div>'],
  ['link', 'a keyboard for addresses', '<input inputmode="url">'],
  ['link', 'suggestions of addresses', '<input autocomplete="url">'],
  ['link', 'an address in it', '<label>Lenke <input value="https://harbour.example/a"></label>'],
  ['link', 'an app’s address in it', '<label>Lenke <input value="harbour://card"></label>'],
  ['link', 'the tag of an address in it', '<label>Lenke <input value="{{longURL}}"></label>'],
  ['image', 'a picture’s address in it', '<input value="https://harbour.example/a.png?v=2">'],
  ['image', 'the picture beside it', `<div><img src="${PICTURE}"><input value="${PICTURE}"></div>`],
  ['link', 'a name of the dashboard’s', '<label>Lenke <input name="deeplinkingURL"></label>'],
  ['image', 'a picture’s name of the dashboard’s', '<input name="inputImageURL">'],
  [
    'other',
    'a tag of a name in it',
    '<label>Navn <input value="{{UserAttribute[\'Name\']}}"></label>',
  ],
  ['other', 'nothing that tells', '<label>Lenke <input></label>'],
])('a field is told apart without words, %s: %s', (role, _, html) => {
  document.body.innerHTML = html;
  expect(classifyField(describeField(document.querySelector('input')!))).toBe(role);
});

it.each([
  ['link', '<label><font><font>URL del enlace</font></font> <input></label>'],
  ['image', '<div><div><font><font>URL de la imagen</font></font></div><input></div>'],
  ['other', '<div><font><font>Asunto</font></font></div><input>'],
])('a translated label is read as it shows: %s', (role, html) => {
  document.body.innerHTML = html;
  expect(classifyField(describeField(document.querySelector('input')!))).toBe(role);
});
