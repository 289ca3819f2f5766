import { expect } from '@playwright/test';

import { tabIdOf } from '../support/extension.ts';
import { openLab, savedTemplate } from '../support/lab.ts';
import { type Ready } from './insertions.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

for (const [name, lock] of [
  ['disabled', 'disabled'],
  ['with a document that is not editable', 'uneditable'],
] as const) {
  for (const [where, query] of [
    ['in a frame', {}],
    ['inline', { inline: '' }],
  ] as const) {
    test(`TinyMCE ${where}, ${name}: an insertion is refused`, async () => {
      const page = await openLab(passlink.context, 'tinymce.html', { ...query, [lock]: '' });
      const tabId = await tabIdOf(passlink.worker, page);
      const before = await savedTemplate(page);
      expect(before).toContain('your spring card is ready');
      const answer = await passlink.ask('insertIntoPage', { tabId, id: passlink.projectId });
      expect(await savedTemplate(page)).toBe(before);
      expect(answer).toEqual({
        status: 'refused',
        reason: 'read-only',
        message: 'The editor does not allow changes now.',
      });
      await page.close();
    });
  }
}
