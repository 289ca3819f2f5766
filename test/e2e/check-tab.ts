import type { Page } from '@playwright/test';

import type { Passlink } from '../support/extension.ts';

/** The popup's Check tab over a page. */
export async function openCheckOver(passlink: Passlink, page: Page): Promise<Page> {
  const popup = await passlink.openPopup(page);
  await popup.getByRole('tab', { name: /^Check/ }).click();
  return popup;
}

/** Makes this the template of the page's Froala, as its page would on loading. */
export async function setFroala(page: Page, html: string): Promise<void> {
  await page.evaluate((source) => {
    interface Holder extends Element {
      'data-froala.editor'?: { html: { set(html: string): void } };
    }
    const holders = [...document.querySelectorAll<Holder>('*')];
    holders.find((each) => each['data-froala.editor'])?.['data-froala.editor']?.html.set(source);
  }, html);
}
