import type { Page } from '@playwright/test';

import { tabIdOf } from '../support/extension.ts';
import { mounted, openLab } from '../support/lab.ts';
import type { Ready } from './insertions.ts';

/** The practice campaign's Content step, once its editor takes input, and what Passlink does there. */
export async function openEmail(passlink: Ready, query: Record<string, string> = {}) {
  const page = await openLab(passlink.context, 'moengage-email.html', query);
  await mounted(page);
  const tabId = await tabIdOf(passlink.worker, page);
  return {
    page,
    tabId,
    insert: () => passlink.ask('insertIntoPage', { tabId, id: passlink.projectId }),
    undo: () => passlink.ask('undoInPage', { tabId }),
  };
}

/** What the page's store holds, and so would save, for the version that is shown. */
export const stored = (page: Page) => page.evaluate(() => window.lab?.getTemplate() ?? '');

/** As much of CodeMirror 5 as an author's hands need. */
interface WithCode extends Element {
  CodeMirror?: {
    getValue(): string;
    setValue(text: string): void;
    focus(): void;
    indexFromPos(place: unknown): number;
    posFromIndex(index: number): unknown;
    getCursor(): unknown;
    setCursor(place: unknown): void;
    scrollTo(left: number, top: number): void;
    cursorCoords(start: boolean, mode: 'local'): { top: number };
    getScrollInfo(): { top: number };
  };
}

/** The code that the author sees; '' in visual mode. */
export const code = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('.fr-box.fr-code-view');
    const area = box?.querySelector<HTMLTextAreaElement>('textarea.fr-code');
    const wrapper = box?.querySelector<WithCode>('.CodeMirror');
    return wrapper?.CodeMirror?.getValue() ?? area?.value ?? '';
  });

/** Writes the code anew, as an author who pastes it. */
export const setCode = (page: Page, text: string) =>
  page.evaluate((written) => {
    const area = document.querySelector<HTMLTextAreaElement>('.fr-box textarea.fr-code');
    const wrapper = document.querySelector<WithCode>('.fr-box .CodeMirror');
    if (wrapper?.CodeMirror) wrapper.CodeMirror.setValue(written);
    else if (area) area.value = written;
  }, text);

/** Puts the author's caret behind a text of the code, near the upper edge of what they see. */
export const putCaretInCode = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const area = document.querySelector<HTMLTextAreaElement>('.fr-box textarea.fr-code');
    const mirror = document.querySelector<WithCode>('.fr-box .CodeMirror')?.CodeMirror;
    const source = mirror?.getValue() ?? area?.value ?? '';
    const at = source.indexOf(wanted) + wanted.length;
    if (mirror) {
      mirror.focus();
      mirror.setCursor(mirror.posFromIndex(at));
      mirror.scrollTo(0, mirror.cursorCoords(true, 'local').top - 40);
    } else if (area) {
      area.focus();
      area.setSelectionRange(at, at);
      area.scrollTop = area.scrollHeight / 2;
    }
  }, text);

/**
 * Where the author is in the code: the text before their caret, and what stays the same while the
 * lines that they see in the editor do, in pixels.
 */
export const placeInCode = (page: Page) =>
  page.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>('.fr-box textarea.fr-code');
    const mirror = document.querySelector<WithCode>('.fr-box .CodeMirror')?.CodeMirror;
    if (mirror) {
      const at = mirror.indexFromPos(mirror.getCursor());
      const top = mirror.cursorCoords(true, 'local').top - mirror.getScrollInfo().top;
      return { before: mirror.getValue().slice(at - 20, at), top, page: window.scrollY };
    }
    if (!area) return { before: '', top: 0, page: window.scrollY };
    const { selectionStart: at, scrollHeight, scrollTop, value } = area;
    const top = scrollHeight - scrollTop;
    return { before: value.slice(at - 20, at), top, page: window.scrollY };
  });
