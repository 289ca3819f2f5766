import { describe, expect, it } from 'vitest';

import { sourceEditorFunction } from '../../../../../../lib/editor/adapters/in-page/source-editor';

/** Finds an editor of code in a page, with what the adapter answers about it. */
function foundIn(html: string) {
  document.body.innerHTML = html;
  const ask = sourceEditorFunction(() =>
    [...document.querySelectorAll('.ace_editor')].map((element) => ({
      id: 'code',
      element,
      read: () => 'code',
      isReadOnly: () => false,
      selection: () => null,
      replace: () => undefined,
      endStep: () => undefined,
      show: () => true,
    })),
  );
  return { find: ask({ op: 'find' }), read: ask({ op: 'read', target: 'code' }) };
}

const CODE = '<div class="ace_editor"></div>';

describe('an editor of code', () => {
  it('is an editor of its own where nothing is around it', () => {
    expect(foundIn(`<main>${CODE}</main>`)).toMatchObject({
      find: { templates: [{ target: 'code', locked: null }] },
      read: { op: 'text', text: 'code' },
    });
  });

  it.each(['fr-box', 'tox tox-tinymce-aux', 'cke', 'ck-editor', 'ProseMirror', 'ql-container'])(
    'is left to the editor around it, %s',
    (name) => {
      expect(foundIn(`<div class="${name}"><div>${CODE}</div></div>`)).toEqual({
        find: { op: 'found', templates: [] },
        read: { op: 'gone' },
      });
    },
  );
});
