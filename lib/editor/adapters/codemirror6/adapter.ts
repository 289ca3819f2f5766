import { defineAdapter } from '../define-adapter';
import page from './codemirror6.page';
import selector from './selector';

export default defineAdapter({
  kind: 'codemirror6',
  label: 'Code editor',
  world: 'MAIN',
  selector,
  page,
});
