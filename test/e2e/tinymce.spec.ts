import { expect } from '@playwright/test';

import { savedTemplate } from '../support/lab.ts';
import { BLOCK } from './insertions.ts';
import { test } from './shared-browser.ts';

test('TinyMCE that protects template tags: a block is recognized after its content is loaded again', async ({
  openPlain,
}) => {
  const { page, work } = await openPlain('tinymce.html', { protect: '' });
  expect(await work.insert()).toMatchObject({ status: 'inserted', block: 'inserted' });
  const inserted = await savedTemplate(page);
  const loaded = await page.evaluate(() => {
    interface Editor {
      getContent(): string;
      setContent(html: string): void;
      getBody(): HTMLElement;
    }
    const { tinymce } = window as typeof window & { tinymce?: { activeEditor: Editor } };
    tinymce?.activeEditor.setContent(tinymce.activeEditor.getContent());
    return tinymce?.activeEditor.getBody().innerHTML;
  });
  expect(loaded).toContain('<!--mce:protected %7B%23');
  expect(await work.insert()).toMatchObject({ status: 'inserted', block: 'updated' });
  expect(await savedTemplate(page)).toBe(inserted);
  expect(await work.undo()).toEqual({ status: 'undone' });
  expect((await savedTemplate(page)).match(BLOCK)).toBeNull();
});
