import { defineAdapter } from '../define-adapter';
import page from './ckeditor4.page';
import selector from './selector';

export default defineAdapter({
  kind: 'ckeditor4',
  label: 'Rich text editor',
  world: 'MAIN',
  selector,
  hasRoots: true,
  page,
});
