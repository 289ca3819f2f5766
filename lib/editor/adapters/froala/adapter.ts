import { defineAdapter } from '../define-adapter';
import page from './froala.page';
import selector from './selector';

export default defineAdapter({
  kind: 'froala',
  label: 'Rich text editor',
  world: 'MAIN',
  selector,
  hasRoots: true,
  page,
});
