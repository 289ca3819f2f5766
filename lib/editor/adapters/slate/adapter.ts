import { defineAdapter } from '../define-adapter';
import page from './slate.page';
import selector from './selector';

export default defineAdapter({
  kind: 'slate',
  label: 'Rich text editor',
  world: 'MAIN',
  selector,
  hasRoots: true,
  page,
});
