import type { BrowserContext, Page } from '@playwright/test';

import { LAB_URL } from '../support/lab.ts';
import { serveHtml } from '../support/lab-server.ts';

/** The whole Froala, with the plugin that turns quotes into entities, which the lab's has not. */
const WHOLE_FROALA = `<!doctype html><meta charset="utf-8"><title>Froala</title>
<link rel="stylesheet" href="froala/css/froala_editor.pkgd.min.css"><div id="editor"></div>
<script src="froala/js/froala_editor.pkgd.min.js"></script><script>
editor.innerHTML = '<p>Hi {{UserAttribute["First Name"]}}, it is \\'yours\\' &amp; free</p>' +
  '<p><a href="https://old.example/card?a=1&amp;b=2"><img alt="Add to Apple Wallet" width="200" ' +
  'height="60" src="data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=="></a></p>';
new FroalaEditor('#editor', { iframe: location.search === '?iframe' }, function () {
  window.lab = { getTemplate: () => this.html.get(), getLink: () => this.el.querySelector('a').getAttribute('href') };
});
</script>`;

/** Opens a page with nothing on it but the whole Froala; `?iframe` edits in a frame. */
export async function openWholeFroala(context: BrowserContext, query = ''): Promise<Page> {
  const page = await context.newPage();
  serveHtml(`${LAB_URL}whole-froala.html`, WHOLE_FROALA);
  await page.goto(`${LAB_URL}whole-froala.html${query}`);
  await page.waitForFunction(() => window.lab !== undefined);
  return page;
}

interface FroalaInstance {
  image: { get(): unknown };
  link: { imageLink(): void; insertCallback(): void };
  undo: { saveStep(): void; run(): void };
}

/**
 * Does something with the page's Froala. Without a licence Froala refuses its toolbar's commands on
 * any host but localhost, so its pop-up is opened and confirmed through its public methods.
 */
export function withFroala(page: Page, action: 'open' | 'confirm' | 'undo'): Promise<boolean> {
  return page.evaluate((what) => {
    const elements = [...document.querySelectorAll('*')] as (Element & {
      'data-froala.editor'?: FroalaInstance;
    })[];
    const editor = elements.map((each) => each['data-froala.editor']).find((each) => each);
    if (!editor) throw new Error('No Froala here');
    if (what === 'open') editor.link.imageLink();
    if (what === 'confirm') {
      editor.link.insertCallback();
      editor.undo.saveStep();
    }
    if (what === 'undo') editor.undo.run();
    return Boolean(editor.image.get());
  }, action);
}
