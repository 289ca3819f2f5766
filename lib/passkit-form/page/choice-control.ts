import type { DataCenterId } from '../../moengage/data-centers';
import { pickDataCenter, pickSwitch } from '../pick-choice';
import { type Control, isLocked } from './control';
import { labelsOf } from './names';

/** One out of several, all of them on the page: a list of the browser's, or buttons of a radio group. */
export const CHOICES = 'select:not([multiple]),[role=radiogroup],fieldset';

/** The place of the choice that stands for a value. */
export function pick(choices: readonly string[], value: string | boolean): number | undefined {
  return typeof value === 'boolean'
    ? pickSwitch(choices, value)
    : // The plan has no text for a field of choices but a data center's number.
      pickDataCenter(choices, value as DataCenterId);
}

export function selectControl(element: HTMLSelectElement): Control {
  const choices = () => [...element.options];
  const choose = (place: number) => {
    element.selectedIndex = place;
    element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const placeOf = (value: string | boolean) =>
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
    holds: (value) => element.selectedIndex >= 0 && placeOf(value) === element.selectedIndex,
    put: async (value) => {
      const place = placeOf(value);
      if (place === undefined || choices()[place]?.disabled) return 'no-such-choice';
      choose(place);
      return undefined;
    },
    keep: () => {
      const before = element.selectedIndex;
      return async () => choose(before);
    },
  };
}

const RADIOS = 'input[type=radio],[role=radio]';

/** @returns undefined where the element holds no radio buttons. */
export function radioControl(element: HTMLElement): Control | undefined {
  const radios = () => [...element.querySelectorAll<HTMLElement>(RADIOS)];
  if (radios().length < 2) return undefined;
  const placeOf = (value: string | boolean) =>
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
    holds: (value) => chosen() >= 0 && placeOf(value) === chosen(),
    put: async (value) => {
      const radio = radios()[placeOf(value) ?? -1];
      if (!radio || isLocked(radio)) return 'no-such-choice';
      radio.click();
      return undefined;
    },
    keep: () => {
      const before = radios()[chosen()];
      return async () => {
        if (before) before.click();
        // Nothing was chosen, which no click brings back.
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
