import { outwards } from '../../page/dom/tree';

/** Matches controls: elements that can be written to, or that stand for one. */
export const CONTROLS =
  'input:not([type=hidden]),select,textarea,[role=switch],[role=checkbox],[role=combobox],[role=listbox],[role=radio],[aria-haspopup=listbox],[aria-pressed]';

/** Matches elements whose text names nothing: values, choices, hidden text. */
const NO_WORDS = `${CONTROLS},option,button,style,script,template,[hidden],[aria-hidden=true]`;

/** Matches controls that are named by their content. */
const NAMED_BY_CONTENT = '[role=switch],[role=checkbox],[role=option],[aria-pressed],option';

/** Names that say nothing, because any control may have them. */
const NO_NAME = /^(?:yes|no|on|off|toggle|switch|checkbox|select|choose|input)?$/i;

/** Characters of the longest text beside a field that may be its label. */
const LONGEST_LABEL = 120;

/**
 * A name of a control. `source` ranks it, the most certain first: 0 its own label, 1 hints in it, 2
 * words beside it.
 */
export interface Name {
  words: string;
  source: 0 | 1 | 2;
  /** The side on which a checkbox has its words. */
  side?: Side;
}

/** Words are before or after their checkbox, on the same side throughout a form. */
export type Side = 'before' | 'behind';

/** All names of a control, as somebody who sees the page or hears it read out would know it. */
export function namesOf(element: HTMLElement): Name[] {
  const own = ownNames(element);
  const hints = ['placeholder', 'aria-placeholder', 'title'].map((name) =>
    element.getAttribute(name),
  );
  return [
    ...named(own, 0),
    ...named(hints, 1),
    // Words beside a field with a label of its own belong to something else.
    ...(own.every((each) => NO_NAME.test(each)) ? nearby(element) : []),
  ];
}

function ownNames(element: HTMLElement): string[] {
  const scope = element.getRootNode() as Document | ShadowRoot;
  const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  const labels = new Set<Element | null | undefined>([
    ...labelsOf(element),
    ...labelledBy.map((id) => (id === '' ? null : scope.getElementById(id))),
    element.matches('fieldset') ? element.querySelector(':scope > legend') : null,
  ]);
  // A list's button often is one of its own labels, for the value that it shows.
  labels.delete(element);
  const host =
    scope instanceof ShadowRoot
      ? (scope.host.getAttribute('aria-label') ?? scope.host.getAttribute('label'))
      : null;
  return [
    ...Array.from(labels, (each) => (each ? wordsWithin(each) : '')),
    element.getAttribute('aria-label') ?? host ?? '',
    element.matches(NAMED_BY_CONTENT) ? wordsWithin(element) : '',
  ].map((words) => words.replaceAll(/\s+/g, ' ').trim());
}

/** Labels that point at a control or are around it, even if HTML does not let it have labels. */
export function labelsOf(element: HTMLElement): Element[] {
  const { labels } = element as HTMLInputElement;
  if (labels) return [...labels];
  const scope = element.getRootNode() as Document | ShadowRoot;
  const pointing = element.id && scope.querySelector(`label[for="${CSS.escape(element.id)}"]`);
  return [pointing, element.closest('label')].filter((each) => each instanceof Element);
}

function named(all: readonly (string | null)[], source: Name['source']): Name[] {
  return all.flatMap((words) => (words === null || words === '' ? [] : [{ words, source }]));
}

/**
 * The closest words before a control, or after a checkbox. Looks up to four levels up, which is its
 * row.
 */
function nearby(element: HTMLElement): Name[] {
  const isBox = element.matches('[type=checkbox],[role=checkbox],[role=switch],[aria-pressed]');
  let place: Element | null = element;
  for (let level = 0; place && level < 4; level += 1) {
    const before = wordsBeside(place, 'previousSibling');
    const behind = isBox ? wordsBeside(place, 'nextSibling') : '';
    const found: Name[] = [
      { words: before, source: 2, ...(isBox && { side: 'before' as const }) },
      { words: behind, source: 2, side: 'behind' },
    ];
    const labels = found.filter(({ words }) => words !== '' && words.length <= LONGEST_LABEL);
    if (labels.length > 0) return labels;
    place = outwards(place);
  }
  return [];
}

/**
 * The words on one side of an element. Stops at another control, because words beyond belong to it.
 */
function wordsBeside(element: Element, side: 'nextSibling' | 'previousSibling'): string {
  for (let node = element[side]; node; node = node[side]) {
    if (node instanceof Element && (node.matches(CONTROLS) || node.querySelector(CONTROLS))) {
      return '';
    }
    const words = wordsIn(node).replaceAll(/\s+/g, ' ').trim();
    if (words !== '') return words;
  }
  return '';
}

/** The text of an element without that of controls in it. */
function wordsWithin(element: Element): string {
  return [...element.childNodes].map(wordsIn).join(' ');
}

function wordsIn(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(NO_WORDS)) return '';
  // A slot shows the nodes that the page assigns to it.
  const children = node instanceof HTMLSlotElement ? node.assignedNodes() : node.childNodes;
  return [...children].map(wordsIn).join(' ');
}
