import type { DataCenterId } from '../../moengage/data-centers';
import { pickDataCenter, pickSwitch } from '../pick-choice';
import { type Control, isLocked } from './control';
import { labelsOf } from './names';

/** Matches controls whose choices are all on the page: the browser's lists, and radio groups. */
export const CHOICES = 'select:not([multiple]),[role=radiogroup],fieldset';

/** The index of the choice for a value; undefined if there is none. */
export function pick(choices: readonly string[], value: string | boolean): number | undefined {
  return typeof value === 'boolean'
    ? pickSwitch(choices, value)
    : // The only text that the plan has for choices is a data center's number.
      pickDataCenter(choices, value as DataCenterId);
}

export function selectControl(element: HTMLSelectElement): Control {
  const choices = () => [...element.options];
  const choose = (index: number) => {
    element.selectedIndex = index;
    element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const indexOf = (value: string | boolean) =>
    pick(
      choices().map(({ text }) => text),
      value,
    ) ??
    pick(
      choices().map((each) => each.value),
      value,
    );
  return {
    element,
    kind: 'choice',
    isLocked: () => isLocked(element),
    holds: (value) => element.selectedIndex >= 0 && indexOf(value) === element.selectedIndex,
    put: async (value) => {
      const index = indexOf(value);
      if (index === undefined || choices()[index]?.disabled) return 'no-such-choice';
      choose(index);
      return undefined;
    },
    keep: () => {
      const before = element.selectedIndex;
      return async () => choose(before);
    },
  };
}

const RADIOS = 'input[type=radio],[role=radio]';

/** @returns undefined if the element has no radio buttons. */
export function radioControl(element: HTMLElement): Control | undefined {
  const radios = () => [...element.querySelectorAll<HTMLElement>(RADIOS)];
  if (radios().length < 2) return undefined;
  const indexOf = (value: string | boolean) =>
    pick(
      radios().map((radio) =>
        [...labelsOf(radio), radio].map((each) => each.textContent).join(' '),
      ),
      value,
    );
  const chosen = () => radios().findIndex(isChosen);
  return {
    element,
    kind: 'choice',
    isLocked: () => isLocked(element) || radios().every(isLocked),
    holds: (value) => chosen() >= 0 && indexOf(value) === chosen(),
    put: async (value) => {
      const radio = radios()[indexOf(value) ?? -1];
      if (!radio || isLocked(radio)) return 'no-such-choice';
      radio.click();
      return undefined;
    },
    keep: () => {
      const before = radios()[chosen()];
      return async () => {
        if (before) before.click();
        // Nothing was chosen, and no click restores that.
        else for (const radio of radios()) unset(radio);
      };
    },
  };
}

function isChosen(radio: HTMLElement): boolean {
  return radio instanceof HTMLInputElement
    ? radio.checked
    : radio.getAttribute('aria-checked') === 'true';
}

function unset(radio: HTMLElement): void {
  if (!(radio instanceof HTMLInputElement) || !radio.checked) return;
  radio.checked = false;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
}
