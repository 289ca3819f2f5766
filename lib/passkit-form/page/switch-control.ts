import { type Control, isLocked, until } from './control';

/**
 * Matches what can be on or off: checkboxes, switches, toggle buttons, options of a multiple list.
 */
export const SWITCHES =
  'input[type=checkbox],[role=switch],[role=checkbox],[role=menuitemcheckbox],button[aria-pressed],select[multiple] option,[role=listbox][aria-multiselectable=true] [role=option]';

/** Milliseconds that a page may take to show a switch's new state. */
const PATIENCE = 400;

export function switchControl(element: HTMLElement): Control {
  const put = async (value: string | boolean) => {
    // A switch with a third state may need a second click.
    for (let tries = 0; tries < 2 && isOn(element) !== value; tries += 1) {
      change(element);
      await until(() => isOn(element) === value, PATIENCE);
    }
    return undefined;
  };
  return {
    element,
    kind: 'switch',
    isLocked: () => isLocked(element),
    holds: (value) => isOn(element) === value,
    put,
    keep: () => {
      const before = isOn(element);
      return async () => void (await put(before));
    },
  };
}

function isOn(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return element.checked;
  if (element instanceof HTMLOptionElement) return element.selected;
  return ['aria-checked', 'aria-pressed', 'aria-selected'].some(
    (name) => element.getAttribute(name) === 'true',
  );
}

function change(element: HTMLElement): void {
  if (!(element instanceof HTMLOptionElement)) {
    element.click();
    return;
  }
  element.selected = !element.selected;
  const list = element.closest('select');
  list?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  list?.dispatchEvent(new Event('change', { bubbles: true }));
}
