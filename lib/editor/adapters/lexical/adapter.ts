import { defineAdapter } from '../define-adapter';
import page from './lexical.page';
import selector from './selector';

export default defineAdapter({
  kind: 'lexical',
  label: 'Rich text editor',
  world: 'MAIN',
  selector,
  hasRoots: true,
  page,
});
