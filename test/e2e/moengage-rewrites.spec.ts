import { expect } from '@playwright/test';

import { BLOCK, type Ready } from './insertions.ts';
import { code, openEmail, setCode, stored } from './moengage-page.ts';
import { test } from './shared-browser.ts';

let passlink: Ready;

test.beforeAll(({ shared }) => {
  passlink = shared;
});

/** Mails that Froala cannot keep: what each holds, and what Froala does about it. */
const MAILS = [
  [
    'a tag between table rows',
    '<table><tr><td>a</td></tr>{% if x %}<tr><td>b</td></tr>{% endif %}</table>',
    '{% if x %}',
  ],
  ['a row outside of tables', '<table><tr><td>a</td></tr></table><tr><td>b</td></tr>', '<tr>'],
  ['a tag in the place of attributes', '<p {{ attrs }}>a</p>', '{{ attrs }}'],
] as const;

for (const [name, content, piece] of MAILS) {
  test(`${name}: the author is told, nothing changes, and their word is needed`, async () => {
    const { page, tabId, insert, undo } = await openEmail(passlink);
    const mail = `<!DOCTYPE html>\n<HTML>\n<body>\n${content}\n</body>\n</HTML>`;
    await setCode(page, mail);
    const before = await stored(page);
    const anyway = () =>
      passlink.ask('insertIntoPage', { tabId, id: passlink.projectId, way: 'rewrite' });

    // Without having been told, nobody can have agreed.
    const refused = {
      status: 'refused',
      reason: 'rewrites',
      message: expect.stringContaining(piece),
    };
    expect(await anyway()).toMatchObject(refused);
    expect(await insert()).toMatchObject(refused);
    expect(await code(page)).toBe(mail);
    expect(await stored(page)).toBe(before);

    expect(await anyway()).toMatchObject({ status: 'inserted', block: 'inserted' });
    expect((await stored(page)).match(BLOCK)).toHaveLength(1);

    expect(await undo()).toEqual({ status: 'undone', isShownOnly: true });
    expect(await code(page)).toBe(mail);
    expect(await stored(page)).not.toContain('Passlink');
  });
}
