import { readFieldText } from './field-text';
import { isOfOtherEditor } from '../../in-page/other-editors';

/** What an editable element says of itself that a page uses as a field. */
const DECLARES_FIELD =
  '[placeholder], [data-placeholder], [aria-placeholder], [role=textbox], [role=contentinfo], [aria-multiline=false], [contenteditable=plaintext-only]';

/**
 * Whether an element is editable and declares to be a field, as MoEngage's Subject and SMS body do.
 * Ids do not count: several such fields of a page have the same. What it holds may still be richer
 * than text; see `readFieldText`.
 */
export function isEditableField(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.isContentEditable &&
    !element.parentElement?.isContentEditable &&
    element.matches(DECLARES_FIELD) &&
    !isOfOtherEditor(element)
  );
}

/** Whether an editable element declares to be a field, and holds nothing but text. */
export function isFieldOfText(element: HTMLElement): boolean {
  return isEditableField(element) && readFieldText(element).holds !== 'rich';
}
