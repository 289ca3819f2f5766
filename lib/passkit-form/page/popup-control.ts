import { deepAll } from '../../page/dom/tree';
import { pick } from './choice-control';
import { type Control, isLocked, isShown, until } from './control';

/** Matches lists that open to show their choices, and lists that a page draws itself. */
export const POPUPS =
  '[role=combobox],[aria-haspopup=listbox],[role=listbox]:not([aria-multiselectable=true])';

/** Milliseconds that a page may take to open its list or to show what was chosen. */
const PATIENCE = 1000;

export function popupControl(element: HTMLElement): Control {
  const choose = async (indexIn: (choices: string[]) => number | undefined): Promise<boolean> => {
    const options = await open(element);
    const option = options[indexIn(options.map(textOf)) ?? -1];
    const isThere = option !== undefined && !isLocked(option);
    if (isThere) press(option);
    else if (!isList(element)) close(element);
    return isThere;
  };
  const holds = (value: string | boolean) => pick([shown(element)], value) === 0;
  return {
    element,
    kind: 'choice',
    isLocked: () => isLocked(element),
    holds,
    put: async (value) => {
      if (!(await choose((choices) => pick(choices, value)))) return 'no-such-choice';
      await until(() => holds(value), PATIENCE);
      return undefined;
    },
    keep: () => {
      const before = shown(element);
      return async () => {
        const isThere = await choose((choices) => {
          const index = choices.indexOf(before);
          return index < 0 ? undefined : index;
        });
        // Many lists cannot go back to no choice.
        if (isThere) await until(() => shown(element) === before, PATIENCE);
      };
    },
  };
}

/** Whether it contains its choices; older libraries give the closed field the role of a list, too. */
function isList(element: HTMLElement): boolean {
  return element.matches('[role=listbox]') && element.querySelector('[role=option]') !== null;
}

/** What the closed list shows as chosen; some show it beside the field that takes the keys. */
function shown(element: HTMLElement): string {
  if (isList(element)) {
    const chosen = element.querySelector('[role=option][aria-selected=true]');
    return chosen ? textOf(chosen) : '';
  }
  const field = element.matches('input') ? element : element.querySelector('input');
  if (field instanceof HTMLInputElement && field.value !== '') return field.value;
  let place: HTMLElement | null = element;
  for (let level = 0; place && level < 3; level += 1) {
    const text = textOf(place);
    if (text !== '') return text;
    place = place.parentElement;
  }
  return '';
}

/** Opens the list by a click, or else by a key, and waits for its choices. */
async function open(element: HTMLElement): Promise<HTMLElement[]> {
  if (isList(element)) return shownOptions(element);
  const before = new Set(shownOptions(document));
  const isOpen = element.getAttribute('aria-expanded') === 'true';
  const opened = () => {
    const lists = ownLists(element);
    const options = lists.length > 0 ? lists.flatMap(shownOptions) : shownOptions(document);
    return lists.length > 0 || isOpen ? options : options.filter((each) => !before.has(each));
  };
  const isThere = () => opened().length > 0;
  if (!isThere()) press(element);
  if (!(await until(isThere, PATIENCE))) {
    key(element, 'ArrowDown');
    await until(isThere, PATIENCE);
  }
  return opened();
}

function close(element: HTMLElement): void {
  key(element, 'Escape');
  if (element.getAttribute('aria-expanded') === 'true') press(element);
}

/** The lists that the page declares to belong to a field. */
function ownLists(element: HTMLElement): Element[] {
  const scope = element.getRootNode() as Document | ShadowRoot;
  return [element, element.querySelector('input')]
    .flatMap((each) => [each?.getAttribute('aria-controls'), each?.getAttribute('aria-owns')])
    .flatMap((ids) => (ids ?? '').split(/\s+/))
    .flatMap((id) => (id === '' ? [] : (scope.getElementById(id) ?? [])));
}

function shownOptions(root: ParentNode): HTMLElement[] {
  return deepAll('[role=option]', root).filter(isShown);
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Dispatches a pointer's events: some lists open on pointer down, some choose on pointer up, and some
 * listen on their innermost element, which a pointer would hit.
 */
function press(element: HTMLElement): void {
  let inmost = element;
  while (inmost.firstElementChild instanceof HTMLElement) inmost = inmost.firstElementChild;
  const options = { bubbles: true, composed: true, cancelable: true, button: 0 };
  const pointer = { ...options, pointerType: 'mouse', isPrimary: true };
  inmost.dispatchEvent(new PointerEvent('pointerdown', pointer));
  inmost.dispatchEvent(new MouseEvent('mousedown', options));
  element.focus({ preventScroll: true });
  inmost.dispatchEvent(new PointerEvent('pointerup', pointer));
  inmost.dispatchEvent(new MouseEvent('mouseup', options));
  inmost.click();
}

const CODES = { ArrowDown: 40, Escape: 27 } as const;

/** Presses a key. Alt and an arrow open a list; an arrow alone would choose the next in some. */
function key(element: HTMLElement, name: keyof typeof CODES): void {
  const init = {
    bubbles: true,
    composed: true,
    cancelable: true,
    key: name,
    code: name,
    keyCode: CODES[name],
    altKey: name === 'ArrowDown',
  };
  element.dispatchEvent(new KeyboardEvent('keydown', init));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
}
