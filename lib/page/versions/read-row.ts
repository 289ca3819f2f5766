import {
  type FoundTab,
  LONGEST_TAB_NAME,
  rowOf,
  type VersionKind,
  type VersionRow,
} from '../../moengage/versions';
import { outwards } from '../dom/tree';

/** A row of tabs in the page, with the elements of its tabs by their place in the row. */
export interface RowInPage extends VersionRow {
  elements: Element[];
}

/** A tab's name, and the element that holds it alone. */
export interface TabText {
  name: string;
  element: Element;
}

/** Reads a row, with what stands among its tabs and looks like one of them. */
export function readRow(
  kind: VersionKind,
  container: Element,
  members: readonly TabText[],
): RowInPage {
  const items = [...container.children];
  const own = new Map(
    members.map((member) => [items.find((item) => item.contains(member.element)), member]),
  );
  const sample = members[0] && items.find((item) => item.contains(members[0]?.element ?? null));
  // Where one child holds several tabs, what the row's other children are cannot be told.
  const isFlat = own.size === members.length;
  const elements = isFlat
    ? items.filter((item) => own.has(item) || (sample && looksLike(item, sample)))
    : members.map(({ element }) => element);
  const found = elements.map((element): FoundTab & { element: Element } => ({
    name: (isFlat ? own.get(element)?.name : undefined) ?? nameIn(element),
    isMarked: isMarked(element, container),
    element,
  }));
  const row = rowOf(kind, found);
  const kept = new Set(row.tabs.map(({ name }) => name));
  return {
    ...row,
    elements: found.filter(({ name }) => kept.has(name)).map(({ element }) => element),
  };
}

function nameIn(element: Element): string {
  return element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_TAB_NAME);
}

function looksLike(item: Element, sample: Element): boolean {
  return (
    item.tagName === sample.tagName &&
    item.getAttribute('role') === sample.getAttribute('role') &&
    isShown(item)
  );
}

/** A word of a class name that says “this one”, and none that turns it round before it. */
const MARKED_CLASS =
  /(?:^|[^a-z])(?<!(?:^|[^a-z])(?:in|un|de|not|non)[-_]?)(?:is-?)?(?:active|selected|current)(?![a-z])/i;

/** Whether a tab is marked as the open one: itself, what it is made of, or what is around it alone. */
function isMarked(tab: Element, container: Element): boolean {
  const around: Element[] = [];
  for (
    let outer = outwards(tab);
    outer && outer !== container && around.length < 2;
    outer = outwards(outer)
  ) {
    around.push(outer);
  }
  return [tab, ...tab.querySelectorAll('*'), ...around].some(
    (element) =>
      element.getAttribute('aria-selected') === 'true' ||
      element.getAttribute('aria-pressed') === 'true' ||
      (element.getAttribute('aria-current') ?? 'false') !== 'false' ||
      ['data-selected', 'data-active'].some(
        (name) => (element.getAttribute(name) ?? 'false') !== 'false',
      ) ||
      [...element.classList].some((name) => MARKED_CLASS.test(separated(name))),
  );
}

/** A class name with its words apart: `tabIsActive` as `tab-Is-Active`. */
function separated(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, '$1-$2');
}

export function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
