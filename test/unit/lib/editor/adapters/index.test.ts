import { expect, it } from 'vitest';

import { ADAPTERS, adapterOf, type EditorKind } from '@/lib/editor/adapters';
import type { Adapter } from '@/lib/editor/adapters/define-adapter';
import { EDITOR_ELEMENTS } from '@/lib/editor/adapters/in-page/other-editors';

const FOLDERS = import.meta.glob<Adapter>('@/lib/editor/adapters/*/adapter.ts', {
  eager: true,
  import: 'default',
});

it.each(Object.entries(FOLDERS))('names an adapter as its folder: %s', (path, { kind }) => {
  expect(path.split('/').at(-2)).toBe(kind);
  expect(adapterOf(kind as EditorKind)).toBe(FOLDERS[path]);
});

it('leaves plain editable elements and text areas to the last adapters', () => {
  expect(ADAPTERS.slice(-2).map(({ kind }) => kind)).toEqual(['contenteditable', 'text-field']);
});

it.each(ADAPTERS.slice(0, -2))(
  'keeps the adapter of editable elements away from $kind',
  ({ selector }) => {
    for (const each of selector.split(', ')) expect(EDITOR_ELEMENTS.split(', ')).toContain(each);
  },
);
