import { defineAdapter } from '../define-adapter';
import page from './ace.page';
import selector from './selector';

export default defineAdapter({
  kind: 'ace',
  label: 'Code editor',
  world: 'MAIN',
  selector,
  page,
});
