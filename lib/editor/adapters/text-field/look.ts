import type { FieldDescription } from './classify-field';
import { counterBeside } from './counter';
import { readFieldText } from './editable/field-text';
import { EDITOR_ELEMENTS } from '../in-page/other-editors';
import { signOf } from './signs';
import type { Field } from '../../../page/dom/set-value';
import { outwards } from '../../../page/dom/tree';

/** Types of fields that are never read, passwords among them. */
const OTHER_TYPES = new Set(['email', 'number', 'password', 'search', 'tel']);

/** Editors, whose textareas and editable elements lead to a template of theirs. */
const EDITORS = `${EDITOR_ELEMENTS}, [contenteditable=true]`;

/** Elements whose text is not shown, or names what an editor's buttons do. */
const NO_WORDS = 'style, script, template, [role=toolbar], .ql-toolbar, .ql-clipboard';

export function isField(element: Element | null): element is Field {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && ['text', 'url'].includes(element.type))
  );
}

/** Whether one can write in an element that is not a field of ours. */
export function isOtherText(element: Element | null): boolean {
  // An editor may take keys by a textarea, or in Chromium by an edit context.
  if (element instanceof HTMLTextAreaElement) return editorAround(element) !== null;
  if (element && 'editContext' in element && element.editContext) return true;
  if (element instanceof HTMLInputElement) return OTHER_TYPES.has(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

export function editorAround(element: Element): Element | null {
  return element.closest(EDITORS);
}

/** Whether a field shows; not the textareas, a pixel wide, by which editors take keys. */
export function isShown(element: Element): boolean {
  return [...element.getClientRects()].some(({ width, height }) => width > 40 && height > 10);
}

/**
 * What an author sees on and around a field, or an editable field with its text.
 * @param value what stands in it.
 */
export function describe(
  element: HTMLElement,
  value = isField(element) ? element.value : readFieldText(element).text,
): FieldDescription {
  const scope = element.getRootNode() as Document | ShadowRoot;
  const field = isField(element) ? element : null;
  const sign = signOf(element, value);
  const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  const label = [
    ...[...(field?.labels ?? [])].map((each) => each.textContent),
    ...labelledBy.map((id) => (id === '' ? '' : scope.getElementById(id)?.textContent)),
    element.getAttribute('aria-label'),
    element.title,
  ];
  return {
    tag: !field ? 'editable' : element instanceof HTMLTextAreaElement ? 'textarea' : 'input',
    type: declaresAddress(element) ? 'url' : (field?.type ?? 'text'),
    role: element.getAttribute('role') ?? '',
    label: label.filter(Boolean).join(' ').slice(0, 200),
    name: element.getAttribute('name') ?? '',
    placeholder: PLACEHOLDERS.map((name) => element.getAttribute(name)).find(Boolean) ?? '',
    nearby: wordsBefore(element),
    within: namesAround(element),
    value: value.slice(0, 2000),
    maxLength: mostIn(element, value.length),
    locked: field ? field.readOnly || field.disabled : isLocked(element),
    ...(sign && { sign }),
  };
}

/** Attributes with the words that an empty field shows; only inputs have the first by standard. */
const PLACEHOLDERS = ['placeholder', 'aria-placeholder', 'data-placeholder'];

/** Whether an input asks for the keyboard, or the suggestions, of addresses. */
function declaresAddress(element: HTMLElement): boolean {
  return element.matches(
    'input:is([type=text], :not([type])):is([inputmode=url], [autocomplete=url])',
  );
}

function isLocked(element: HTMLElement): boolean {
  const says = (name: string) => element.getAttribute(name) === 'true';
  return !element.isContentEditable || says('aria-readonly') || says('aria-disabled');
}

/** UTF-16 code units that a field takes, by its own limit or the page's counter beside it. */
function mostIn(element: HTMLElement, length: number): number | null {
  const own = Number.parseInt(element.getAttribute('maxlength') ?? '', 10);
  return own >= 0 ? own : (counterBeside(element, length) ?? null);
}

/** The closest words before a field, at most three levels up: within its form row or dialog. */
function wordsBefore(element: Element): string {
  let place: Element | null = element;
  for (let level = 0; place && level < 3; level += 1) {
    for (let node = place.previousSibling; node; node = node.previousSibling) {
      const words = node instanceof Element && node.matches(NO_WORDS) ? '' : node.textContent;
      const trimmed = words?.trim() ?? '';
      if (trimmed !== '') return trimmed.length <= 80 ? trimmed : '';
    }
    place = outwards(place);
  }
  return '';
}

/** The headings and names of the parts of the page around a field, the closest first. */
function namesAround(element: Element): string {
  const names: (string | null | undefined)[] = [];
  let inner = element;
  for (let place = outwards(inner); place; place = outwards(place)) {
    // Headings in the light tree are compared with the shadow root's host.
    if (place.shadowRoot?.contains(inner)) inner = place;
    const headings = place.querySelectorAll(
      ':scope > :is(legend,h1,h2,h3,h4), :scope > * > :is(h1,h2)',
    );
    const above = [...headings].find(
      (each) => each.compareDocumentPosition(inner) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    names.push(above?.textContent?.trim().slice(0, 80), place.getAttribute('aria-label'));
  }
  const around = [...names, document.title].filter(Boolean).join(' | ').slice(0, 300);
  return `${around} | ${route()}`;
}

/** The words of the page's address: the dashboard's say the channel, in no language. */
function route(): string {
  const { pathname, hash } = window.location;
  const [inHash = ''] = hash.split('?');
  return `${pathname} ${inHash}`.replaceAll(/[^a-z/ -]|[\da-f-]{16,}/gi, ' ').slice(-150);
}
