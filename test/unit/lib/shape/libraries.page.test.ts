import { afterEach, describe, expect, it, vi } from 'vitest';

import libraries from '@/lib/shape/libraries.page';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

describe('libraries', () => {
  it('is empty on a page without an editor', () => {
    expect(libraries()).toEqual([]);
  });

  it('tells Froala’s version, and the settings of each editor', () => {
    vi.stubGlobal('FroalaEditor', { VERSION: '4.5.2' });
    document.body.innerHTML = '<div class="fr-box"><div class="fr-wrapper"></div></div>';
    Object.assign(document.body.firstElementChild ?? {}, {
      'data-froala.editor': {
        el: document.body,
        html: { get: () => '' },
        opts: { fullPage: true, entities: '&lt; Dear Ada', codeMirror: () => '', key: 'k-1234' },
      },
    });
    expect(libraries()).toEqual([
      {
        name: 'Froala',
        version: '4.5.2',
        isGlobal: true,
        editors: [{ fullPage: true, entities: true, codeMirror: true }],
      },
    ]);
  });

  it('goes on where an object of the page throws', () => {
    vi.stubGlobal('Quill', { version: '2.0.3' });
    vi.stubGlobal('tinymce', {
      majorVersion: '7',
      minorVersion: '1.0',
      get: () => {
        throw new Error('not now');
      },
    });
    expect(libraries()).toEqual([
      { name: 'TinyMCE', version: '7.1.0', isGlobal: true, editors: [] },
      { name: 'Quill', version: '2.0.3', isGlobal: true, editors: [] },
    ]);
  });
});
