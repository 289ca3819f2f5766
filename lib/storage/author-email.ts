import { storage } from '#imports';

/** Under which e-mail address MoEngage knows the author; it names them in content blocks. */
export const authorEmailItem = storage.defineItem<string>('local:authorEmail', {
  version: 1,
  fallback: '',
});
