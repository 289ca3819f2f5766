import { defineAdapter } from '../define-adapter';
import page from './monaco.page';
import selector from './selector';

export default defineAdapter({
  kind: 'monaco',
  label: 'Code editor',
  world: 'MAIN',
  selector,
  page,
});
