import { defineAdapter } from '../define-adapter';
import { isOneField } from '../text-field/classify-field';
import { holdsTemplate } from './classify-editable';
import page from './contenteditable.page';

export default defineAdapter({
  kind: 'contenteditable',
  label: 'Text editor',
  world: 'ISOLATED',
  selector: ':read-write:not(input, textarea)',
  page,
  accepts: ({ editable, field }) =>
    editable !== undefined && holdsTemplate(editable) && !(field && isOneField(field)),
});
