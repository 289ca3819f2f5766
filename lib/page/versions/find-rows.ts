import {
  isRow,
  kindOfName,
  LONGEST_TAB_NAME,
  VERSION_KINDS,
  type VersionKind,
} from '../../moengage/versions';
import { outwards } from '../dom/tree';
import { isShown, readRow, type RowInPage, type TabText } from './read-row';

/** A text that names a locale or a variation, so that its element may be a tab. */
interface Candidate extends TabText {
  kind: VersionKind;
}

/** Lists, pop-ups and boxes repeat the names of locales; an editor holds whatever its author writes. */
const NO_TABS =
  '[role=listbox], [role=option], [role=menu], [role=dialog], [class*=popup], [class*=dropdown], [contenteditable=true], label, select, table, pre, .CodeMirror';

/** Levels between a tab and its row: real tabs are wrapped once or twice. */
const MOST_LEVELS = 4;

/**
 * Finds the rows of locale and variation tabs that belong to an editor: short exact texts that
 * stand together, as near to it as there are any. Nothing in the dashboard's markup names them. Looks
 * once at the document's texts, so that a page of many thousand elements answers at once.
 * @param editors a selector for the editor; without one in this document, the only row of a kind
 * counts.
 */
export function findRows(editors: string): RowInPage[] {
  const anchors = editors === '' ? [] : [...document.querySelectorAll(editors)].filter(isShown);
  const candidates = findCandidates().filter(
    ({ element }) => !anchors.some((anchor) => anchor.contains(element)),
  );
  return VERSION_KINDS.flatMap((kind) => {
    const rows = containersOf(candidates.filter((each) => each.kind === kind)).flatMap(
      ({ container, members }) => {
        const isOne = isRow(
          kind,
          members.map(({ name }) => name),
        );
        return isOne ? [{ container, members }] : [];
      },
    );
    const row = nearest(rows, anchors);
    return row ? [readRow(kind, row.container, row.members)] : [];
  }).toSorted((one, other) => order(one.elements[0], other.elements[0]));
}

/** The elements whose whole text is a name of a locale or a variation, each the outermost such. */
function findCandidates(): Candidate[] {
  const found: Candidate[] = [];
  const roots: Node[] = [document];
  for (let at = 0; at < roots.length; at += 1) {
    const walker = document.createTreeWalker(
      roots[at] ?? document,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.shadowRoot) roots.push(node.shadowRoot);
        continue;
      }
      const name = node.nodeValue?.length ? node.nodeValue.trim() : '';
      const kind = name.length <= LONGEST_TAB_NAME ? kindOfName(name) : undefined;
      const element = kind && outermostWith(name, node.parentElement);
      if (kind && element && isShown(element) && !element.closest(NO_TABS)) {
        found.push({ kind, name, element });
      }
    }
  }
  return found;
}

/** Where a text stands alone: the element with it, or what is wrapped around that alone. */
function outermostWith(name: string, element: Element | null): Element | undefined {
  if (!element || element.textContent.trim() !== name) return undefined;
  let outermost = element;
  for (
    let around = outermost.parentElement;
    around && around.childElementCount === 1 && around.textContent.trim() === name;
    around = around.parentElement
  ) {
    outermost = around;
  }
  return outermost;
}

interface Row {
  container: Element;
  members: Candidate[];
}

/** The smallest elements that hold several of them, each with all that it holds. */
function containersOf(candidates: readonly Candidate[]): Row[] {
  const elements = candidates.map(({ element }) => element);
  const containers = new Set<Element>();
  for (const { element } of candidates) {
    let around = outwards(element);
    for (let level = 0; around && level < MOST_LEVELS; level += 1) {
      const holder = around;
      if (elements.some((other) => other !== element && holder.contains(other))) {
        containers.add(holder);
        break;
      }
      around = outwards(holder);
    }
  }
  return [...containers]
    .filter((one) => ![...containers].some((other) => other !== one && one.contains(other)))
    .map((container) => ({
      container,
      members: candidates.filter(({ element }) => container.contains(element)),
    }));
}

/** The row that shares the closest ancestor with an editor; none where two are as close. */
function nearest(rows: readonly Row[], anchors: readonly Element[]): Row | undefined {
  const [first, second] = rows
    .map((row) => ({ row, steps: stepsTo(row.container, anchors) }))
    .toSorted((one, other) => one.steps - other.steps);
  return first && first.steps !== second?.steps ? first.row : undefined;
}

function stepsTo(container: Element, anchors: readonly Element[]): number {
  const steps = anchors.map((anchor) => {
    let count = 0;
    for (let around: Element | null = anchor; around; around = outwards(around)) {
      if (around.contains(container)) return count;
      count += 1;
    }
    return Infinity;
  });
  return Math.min(...steps, Infinity);
}

/** Compares by the document's order. */
function order(one: Element | undefined, other: Element | undefined): number {
  if (!one || !other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
