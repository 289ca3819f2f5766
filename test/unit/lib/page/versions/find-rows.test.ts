import { afterEach, describe, expect, it } from 'vitest';

import { findRows } from '../../../../../lib/page/versions/find-rows';

const EDITOR = '.fr-box';

/** Draws a page, and gives its rows in short. */
function rowsOf(html: string, editors = EDITOR) {
  document.body.innerHTML = html;
  return findRows(editors).map(({ kind, tabs, active }) => ({
    kind,
    active,
    names: tabs.map(({ name, isKnown }) => (isKnown ? name : `?${name}`)),
  }));
}

const editor = '<div><div><div class="fr-box"><p>en_US</p></div></div></div>';
const locales = (...names: string[]) =>
  `<div>${names.map((name) => `<button>${name}</button>`).join('')}</div>`;

afterEach(() => {
  document.body.innerHTML = '';
});

describe('the rows of tabs in a page', () => {
  it('are the short exact texts that stand together', () => {
    expect(rowsOf(`${locales('Default', 'en_US', 'fr_FR', '+ Locale')}${editor}`)).toEqual([
      { kind: 'locale', active: null, names: ['Default', 'en_US', 'fr_FR'] },
    ]);
  });

  it('come in the page’s order, variations with their locales', () => {
    const variations = '<ul><li><a>Variation 1</a></li><li><a>Variation 2</a></li></ul>';
    expect(rowsOf(variations + locales('Default', 'en') + editor)).toEqual([
      { kind: 'variation', active: null, names: ['Variation 1', 'Variation 2'] },
      { kind: 'locale', active: null, names: ['Default', 'en'] },
    ]);
  });

  it.each([
    ['aria-selected', '<button aria-selected="true">en_US</button>'],
    ['data-selected', '<button data-selected>en_US</button>'],
    ['data-active', '<span data-active="true">en_US</span>'],
    ['its class', '<button class="x tab--active">en_US</button>'],
    ['a class of what is around it', '<span class="isSelected"><b>en_US</b></span>'],
    ['a class of what is around that', '<span class="current"><i><b>en_US</b></i></span>'],
  ])('tell the open tab by %s', (_, tab) => {
    const html = `<div><button aria-selected="false" class="inactive">Default</button>${tab}<button class="not-active">fr_FR</button></div>`;
    expect(rowsOf(html + editor)[0]?.active).toBe('en_US');
  });

  it('do not say which tab is open where two are marked', () => {
    const html =
      '<div><button class="active">Default</button><button aria-selected="true">en_US</button></div>';
    expect(rowsOf(html + editor)[0]?.active).toBeNull();
  });

  it('have the tabs among them whose names they do not know', () => {
    expect(rowsOf(locales('Default', 'en_US', 'VIP people') + editor)[0]?.names).toEqual([
      'Default',
      'en_US',
      '?VIP people',
    ]);
  });

  it('are those nearest to the editor', () => {
    const near = `<main>${locales('Default', 'en_US')}${editor}</main>`;
    const far = `<aside>${locales('Default', 'de_DE', 'it_IT')}</aside>`;
    expect(rowsOf(`<div>${far}${near}</div>`)[0]?.names).toEqual(['Default', 'en_US']);
  });

  it('are none where two are as near, since nobody can tell which is meant', () => {
    expect(rowsOf(locales('Default', 'en_US') + editor + locales('Default', 'fr_FR'))).toEqual([]);
  });

  it.each([
    ['a list', '<div role="listbox"><div>Default</div><div>en_US</div></div>'],
    ['a pop-up', '<div class="mds-dropdown__popup"><div>Default</div><div>en_US</div></div>'],
    ['boxes to tick', '<div><label><input type="checkbox">en_US</label><label>fr_FR</label></div>'],
    ['a select', '<select><option>Default</option><option>en_US</option></select>'],
    ['an author’s own text', '<div contenteditable="true"><p>Default</p><p>en_US</p></div>'],
    ['a sentence', '<p>Default, en_US</p>'],
  ])('are none in %s', (_, html) => {
    expect(rowsOf(html + editor)).toEqual([]);
  });

  it('are the only ones of the page for an editor in another frame', () => {
    expect(rowsOf(locales('Default', 'en_US'), '')).toHaveLength(1);
    expect(rowsOf(locales('Default', 'en_US') + locales('Default', 'fr_FR'), '')).toEqual([]);
  });

  it('are found in an open shadow root', () => {
    document.body.innerHTML = `<x-tabs></x-tabs>`;
    const root = document.querySelector('x-tabs')!.attachShadow({ mode: 'open' });
    root.innerHTML = locales('Default', 'en_US');
    expect(findRows('')).toHaveLength(1);
  });
});
