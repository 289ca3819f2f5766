import { defineAdapter } from '../define-adapter';
import page from './ckeditor5.page';
import selector from './selector';

export default defineAdapter({
  kind: 'ckeditor5',
  label: 'Rich text editor',
  world: 'MAIN',
  selector,
  hasRoots: true,
  page,
});
