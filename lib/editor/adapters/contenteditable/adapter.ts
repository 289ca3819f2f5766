import { defineAdapter } from '../define-adapter';
import { holdsTemplate } from './classify-editable';
import page from './contenteditable.page';

export default defineAdapter({
  kind: 'contenteditable',
  label: 'Text editor',
  world: 'ISOLATED',
  selector: ':read-write:not(input, textarea)',
  page,
  accepts: ({ editable }) => editable !== undefined && holdsTemplate(editable),
});
