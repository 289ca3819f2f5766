import { classifyField } from '../editor/adapters/text-field/classify-field';
import { isEditableField } from '../editor/adapters/text-field/editable/is-editable-field';
import { describe as describeField, isField } from '../editor/adapters/text-field/look';
import { isLibraryClass, knownName, tabWord } from './known-words';
import { ATTRIBUTE_NAMES, type ElementShape, type Length } from './shape-types';

/** Elements that say by themselves what an author can do there. */
const TELLING =
  'input, textarea, select, button, iframe, frame, form, dialog, label, [contenteditable], [role], [data-cmd]';

/** Whether an element says something about how the page works. */
export function isTelling(element: Element): boolean {
  return (
    element.matches(TELLING) ||
    element.shadowRoot !== null ||
    [...element.classList].some(isLibraryClass) ||
    knownName(element.id) !== undefined ||
    testIdOf(element) !== undefined ||
    saysOf(element) !== undefined
  );
}

/** What can be told of an element itself: no text, value or address of its author's. */
export function shapeOf(element: Element): ElementShape {
  const shape: ElementShape = { tag: element.localName.slice(0, 31) };
  set(shape, 'id', knownName(element.id));
  set(shape, 'name', knownName(element.getAttribute('name') ?? ''));
  set(shape, 'testId', testIdOf(element));
  const classes = [...element.classList].filter(isLibraryClass).slice(0, 20);
  if (classes.length > 0) shape.classes = classes;
  const attributes = attributesOf(element);
  if (Object.keys(attributes).length > 0) shape.attributes = attributes;
  const lengths = lengthsOf(element);
  if (Object.keys(lengths).length > 0) shape.lengths = lengths;
  set(shape, 'says', saysOf(element));
  if (isField(element) || isEditableField(element))
    shape.takenFor = classifyField(describeField(element));
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width > 0 && height > 0) shape.box = [left, top, width, height].map(Math.round);
  return shape;
}

function set<Key extends keyof ElementShape>(
  shape: ElementShape,
  key: Key,
  value: ElementShape[Key] | undefined,
): void {
  if (value !== undefined) shape[key] = value;
}

function testIdOf(element: Element): string | undefined {
  const id = element.getAttribute('data-testid') ?? element.getAttribute('data-test') ?? '';
  return knownName(id);
}

function saysOf(element: Element): ElementShape['says'] {
  if (element.childElementCount > 0) return undefined;
  const text = element.textContent ?? '';
  return text.length <= 20 ? tabWord(text) : undefined;
}

function attributesOf(element: Element): Record<string, string> {
  const given = ATTRIBUTE_NAMES.map((name) => [name, element.getAttribute(name)] as const);
  return Object.fromEntries(
    given.flatMap(([name, value]) => (value === null ? [] : [[name, plain(name, value)]])),
  );
}

/** Attributes that only are there or not have many spellings of "there". */
function plain(name: string, value: string): string {
  return name === 'readonly' || name === 'disabled' ? '' : value.trim().toLowerCase();
}

function lengthsOf(element: Element): Partial<Record<Length, number>> {
  const lengths: Partial<Record<Length, number | undefined>> = {
    placeholder: element.getAttribute('placeholder')?.length,
    srcdoc: element.getAttribute('srcdoc')?.length,
    label: element.getAttribute('aria-label')?.length,
  };
  if (isField(element)) {
    lengths.value = element.value.length;
    lengths.label ??= describeField(element).label.length;
  } else if (element.childElementCount === 0 || element.matches('[contenteditable]')) {
    lengths.text = element.textContent?.length;
  }
  return Object.fromEntries(
    Object.entries(lengths).filter(([, length]) => length !== undefined && length > 0),
  );
}
