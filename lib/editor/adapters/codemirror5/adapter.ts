import { defineAdapter } from '../define-adapter';
import page from './codemirror5.page';
import selector from './selector';

export default defineAdapter({
  kind: 'codemirror5',
  label: 'Code editor',
  world: 'MAIN',
  selector,
  page,
});
