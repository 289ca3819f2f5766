import { expect, it } from 'vitest';

import type { EditableDescription } from '../../../../../lib/editor/adapters/contenteditable/classify-editable';
import type { FieldDescription } from '../../../../../lib/editor/adapters/text-field/classify-field';
import type { EditorKind } from '../../../../../lib/editor/adapters';
import type { FoundTemplate } from '../../../../../lib/editor/adapters/types';
import { likelyRole } from '../../../../../lib/editor/find/likely-role';
import { INPUT } from '../adapters/text-field/plain-input';

function roleOf(kind: EditorKind, change: Partial<FoundTemplate>) {
  const found = { target: '1', template: '', focused: false, visible: true, locked: null };
  return likelyRole({
    frameId: 0,
    kind,
    target: '1',
    found: { ...found, keepsQuotes: true, ...change },
  });
}

const field = (change: Partial<FieldDescription>): Partial<FoundTemplate> => ({
  field: { ...INPUT, ...change },
});

const editable = (change: Partial<EditableDescription>): Partial<FoundTemplate> => ({
  editable: {
    tag: 'div',
    role: '',
    isSingleLine: false,
    label: '',
    placeholder: '',
    height: 200,
    html: '',
    ...change,
  },
});

it.each([
  ['an editor of a library', roleOf('ace', {}), 'template'],
  [
    'an editor of a library that is called a deep link',
    roleOf('lexical', {
      ...editable({ height: 40 }),
      ...field({ tag: 'editable', label: 'Deep link' }),
    }),
    'link',
  ],
  [
    'an editor of a library without a name',
    roleOf('lexical', { ...editable({ height: 40 }), ...field({ tag: 'editable' }) }),
    'template',
  ],
  ['a field that says it is for a link', roleOf('text-field', field({ type: 'url' })), 'link'],
  ['a field that says nothing', roleOf('text-field', field({})), 'link'],
  [
    'a text area that says nothing',
    roleOf('text-field', field({ tag: 'textarea', type: 'textarea' })),
    'single',
  ],
  [
    'a text area of HTML',
    roleOf('text-field', field({ tag: 'textarea', type: 'textarea', value: '<table>' })),
    'template',
  ],
  ['a high editable element', roleOf('contenteditable', editable({})), 'template'],
  ['a low editable element', roleOf('contenteditable', editable({ height: 30 })), 'single'],
])('takes %s for what it most likely is', (_, role, expected) => {
  expect(role).toBe(expected);
});
