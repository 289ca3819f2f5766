import type { EditableDescription } from './classify-editable';
import { deepAll } from '../../../page/dom/tree';
import { isOfOtherEditor } from '../in-page/other-editors';

/** Characters of its content that are enough to classify it. */
const LONGEST_SAMPLE = 2000;

/** The editable elements of the frame that belong to no other editor, none inside another. */
export function editables(): HTMLElement[] {
  const roots = deepAll('[contenteditable]').filter(
    (each) => isRich(each) && !each.parentElement?.isContentEditable,
  );
  // A frame's document may be editable as a whole.
  const { body, designMode } = document;
  const whole = designMode === 'on' && body ? [body] : [];
  return [...whole, ...roots].filter((each) => !isOfOtherEditor(each));
}

/** With `plaintext-only`, an element holds text and no HTML. */
function isRich(element: HTMLElement): boolean {
  return element.isContentEditable && element.getAttribute('contenteditable') !== 'plaintext-only';
}

export function describeEditable(root: HTMLElement): EditableDescription {
  const scope = root.getRootNode() as Document | ShadowRoot;
  const ids = (root.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const label = [
    ...ids.map((id) => scope.getElementById(id)?.textContent),
    root.getAttribute('aria-label'),
    root.title,
  ];
  const placeholder = ['aria-placeholder', 'data-placeholder', 'placeholder'].map((name) =>
    root.getAttribute(name),
  );
  return {
    tag: root.localName,
    role: root.getAttribute('role') ?? '',
    isSingleLine: root.getAttribute('aria-multiline') === 'false',
    label: label.filter(Boolean).join(' ').slice(0, 200),
    placeholder: placeholder.find(Boolean) ?? '',
    height: root.getBoundingClientRect().height,
    html: root.innerHTML.slice(0, LONGEST_SAMPLE),
  };
}
