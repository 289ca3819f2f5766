import { defineAdapter } from '../define-adapter';
import page from './prosemirror.page';
import selector from './selector';

export default defineAdapter({
  kind: 'prosemirror',
  label: 'Rich text editor',
  world: 'MAIN',
  selector,
  hasRoots: true,
  page,
});
