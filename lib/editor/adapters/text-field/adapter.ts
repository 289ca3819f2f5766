import { defineAdapter } from '../define-adapter';
import { classifyField } from './classify-field';
import page from './text-field.page';

export default defineAdapter({
  kind: 'text-field',
  label: 'Text field',
  world: 'ISOLATED',
  selector: 'textarea, [contenteditable]',
  page,
  accepts: ({ field }) => field !== undefined && classifyField(field) === 'template',
});
