import { defineAdapter } from '../define-adapter';
import page from './tinymce.page';
import selector from './selector';

export default defineAdapter({
  kind: 'tinymce',
  label: 'Rich text editor',
  world: 'MAIN',
  selector,
  hasRoots: true,
  page,
});
