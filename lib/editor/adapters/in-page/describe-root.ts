import type { EditableDescription } from '../contenteditable/classify-editable';
import { describeEditable } from '../contenteditable/editables';
import type { FieldDescription } from '../text-field/classify-field';
import { HELPERS } from './model/helpers';
import { readFieldText } from '../text-field/editable/field-text';
import { describe as describeField } from '../text-field/look';

/** What the root of an editor is, by the signs of any editable element. */
export interface RootDescription {
  editable: EditableDescription;
  /** Only of a root that holds nothing but text, and so may be a field. */
  field?: FieldDescription;
}

const DROP = Object.values(HELPERS).join(', ');

/** Where libraries put the words that an empty field shows, if not on the root itself. */
const PLACEHOLDER =
  '[data-slate-placeholder], :scope > [data-placeholder], :scope > [aria-placeholder]';
const PLACEHOLDER_BEHIND = '[aria-hidden=true], [class*="placeholder" i]';

/** Where one can write; not where a library catches what is pasted, which nobody sees. */
const OTHER_ROOT = '[contenteditable=true]:not([tabindex="-1"]), iframe, textarea';

/** Characters; longer words of an empty field are advice. */
const LONGEST_PLACEHOLDER = 80;

/** Names that libraries give to each of their editors, which say nothing of this one. */
const NAME_OF_LIBRARY = /\b(?:rich text|editing area|wysiwyg)\b/i;

/**
 * Describes the root of an editor whose library is known: a library makes whole messages and one
 * line alike, so what the element is called and what it looks like tell.
 */
export function describeRoot(root: HTMLElement): RootDescription {
  const editable = describeEditable(root);
  const placeholder = editable.placeholder || placeholderOf(root);
  const named = {
    ...editable,
    placeholder,
    label: ownName(editable.label),
    ...(hasToolbar(root) && { hasToolbar: true as const }),
  };
  const { text, holds } = readFieldText(root, DROP);
  if (holds === 'rich') return { editable: named };
  const field = describeField(root, text);
  // Of the words around it, the page's address alone: a message that is empty is low and called
  // “Message” too, and a campaign's name may mention a card.
  const within = field.within.split(' | ').at(-1) ?? '';
  return { editable: named, field: { ...field, within, placeholder, label: ownName(field.label) } };
}

/** Whether a toolbar of its own stands beside a root: not that of another editor further out. */
function hasToolbar(root: Element): boolean {
  const isOther = (each: Element) => !root.contains(each) && !each.contains(root);
  let around = root.parentElement;
  for (let level = 0; around && around !== document.body && level < 3; level += 1) {
    if ([...around.querySelectorAll(OTHER_ROOT)].some(isOther)) return false;
    if (around.querySelector('[role=toolbar], [class*="toolbar" i]')) return true;
    around = around.parentElement;
  }
  return false;
}

function placeholderOf(root: HTMLElement): string {
  const inside = root.querySelector(PLACEHOLDER);
  const behind = root.nextElementSibling;
  const words = [
    inside?.getAttribute('data-placeholder'),
    inside?.getAttribute('aria-placeholder'),
    inside?.matches('[data-slate-placeholder]') ? inside.textContent : null,
    behind?.matches(PLACEHOLDER_BEHIND) ? behind.textContent : null,
  ];
  const found = words.map((each) => each?.trim() ?? '').find((each) => each !== '') ?? '';
  return found.length <= LONGEST_PLACEHOLDER ? found : '';
}

function ownName(label: string): string {
  return NAME_OF_LIBRARY.test(label) ? '' : label;
}
