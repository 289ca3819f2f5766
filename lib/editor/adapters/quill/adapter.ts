import { defineAdapter } from '../define-adapter';
import page from './quill.page';
import selector from './selector';

export default defineAdapter({
  kind: 'quill',
  label: 'Rich text editor',
  world: 'MAIN',
  selector,
  hasRoots: true,
  page,
});
