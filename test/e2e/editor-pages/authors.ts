import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

import { putCaretAfter, selectText } from '../caret.ts';
import type { Author } from './types.ts';

/** The second line of the lab's mail, which has no other text of that name. */
const SECOND_LINE = '<html lang="en">';

/**
 * An author in an editor of source.
 * @param typing CSS selector of the element that takes the keys.
 */
export function inSource(typing: string): Author {
  const press = async (page: Page, ...keys: string[]) => {
    await page.locator(typing).first().focus();
    for (const key of keys) await page.keyboard.press(key);
  };
  return {
    enter: (page) => press(page, 'Control+Home', 'ArrowDown', 'Shift+End'),
    types: 'instead',
    keepsScroll: true,
    readsAsSaved: true,
    makes: (before) => before.replace(SECOND_LINE, 'instead'),
    enterFarAway: (page) => press(page, 'Control+End'),
    async expectShown(page, text) {
      await expect(page.getByText(text).first()).toBeInViewport();
      await expect(page.locator(typing).first()).toBeFocused();
    },
  };
}

interface Document {
  /** CSS selector of the editable element. */
  root: string;
  /** CSS selector of the frame that it stands in; default none. */
  frame?: string;
}

/** An author in a document, who has the caret behind a sentence. */
export function inDocument(place: Document): Author {
  const sentence = 'your spring card is ready';
  return {
    ...author(place, (root) => putCaretAfter(root, sentence)),
    types: '!',
    keepsScroll: false,
    readsAsSaved: true,
    makes: (before) => before.replace(sentence, `${sentence}!`),
  };
}

/** An author in a document, who has selected a word. */
export function atSelection(place: Document): Author {
  return {
    ...author(place, (root) => selectText(root, 'till')),
    types: 'counter',
    keepsScroll: true,
    readsAsSaved: false,
    makes: (before) => before.replace('till', 'counter'),
  };
}

function author({ root, frame }: Document, enter: (root: Locator) => Promise<void>) {
  const within = (page: Page): Page | FrameLocator =>
    frame === undefined ? page : page.frameLocator(frame);
  const editable = (page: Page) => within(page).locator(root);
  return {
    enter: (page: Page) => enter(editable(page)),
    enterFarAway: (page: Page) => enter(editable(page)),
    async expectShown(page: Page, text: string) {
      const selected = await editable(page).evaluate(({ ownerDocument }) =>
        String(ownerDocument.getSelection()).trim(),
      );
      expect(selected).not.toBe('');
      expect(text).toContain(selected);
    },
  };
}

/** An author in a field, who writes at its end. */
export function inField(selector: string): Author {
  const toEnd = async (page: Page) => {
    await page.locator(selector).focus();
    await page.keyboard.press('Control+End');
  };
  return {
    enter: toEnd,
    enterFarAway: toEnd,
    types: ' See you.',
    keepsScroll: true,
    readsAsSaved: true,
    makes: (before) => `${before} See you.`,
    async expectShown(page, text) {
      const selected = await page.locator(selector).evaluate((field: HTMLTextAreaElement) => {
        const { value, selectionStart, selectionEnd } = field;
        return value.slice(selectionStart, selectionEnd);
      });
      expect(selected).not.toBe('');
      expect(text).toContain(selected);
    },
  };
}
