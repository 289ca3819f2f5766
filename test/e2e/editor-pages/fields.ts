import { inField } from './authors.ts';
import type { EditorPage } from './types.ts';

const TEXTAREA = { kind: 'text-field', typing: 'textarea', style: 'quoted', undoSteps: 1 } as const;

/** Text fields that hold a template. */
export const FIELD_PAGES: readonly EditorPage[] = [
  {
    ...TEXTAREA,
    name: 'a plain text field',
    page: 'plain-fields.html',
    author: inField('textarea'),
    readOnly: [{ query: { template: 'readonly' } }],
  },
  { ...TEXTAREA, name: 'a field that Vue holds', page: 'vue-fields.html' },
  { ...TEXTAREA, name: 'a text field in an open shadow root', page: 'shadow-fields.html' },
  {
    ...TEXTAREA,
    name: 'a text field under a strict policy with Trusted Types',
    page: 'plain-fields.html',
    query: { csp: 'strict' },
  },
];
