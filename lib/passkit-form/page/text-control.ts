import { setNatively, setValue } from '../../page/dom/set-value';
import { type Control, isLocked } from './control';

/** Matches fields that take any text; a key's field may be of type password. */
export const TEXTS =
  'textarea,input:not([type]),input[type=""],input:is([type=text],[type=password],[type=search],[type=url],[type=tel])';

export function textControl(element: HTMLInputElement | HTMLTextAreaElement): Control {
  const write = (text: string) => {
    setValue(element, text);
    // Pages may validate a field when it loses the focus.
    element.dispatchEvent(new Event('change', { bubbles: true }));
    element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  };
  return {
    element,
    kind: 'text',
    isLocked: () => isLocked(element),
    holds: (value) => element.value === value,
    put: async (value) => {
      const text = String(value);
      // Nobody could type this much, and the page might cut it.
      if (element.maxLength >= 0 && text.length > element.maxLength) return 'not-kept';
      write(text);
      return undefined;
    },
    keep: () => {
      const before = element.value;
      return async () => {
        write(before);
        // If the page's input handler rewrites the value, set it without firing events.
        if (element.value !== before) setNatively(element, before);
      };
    },
  };
}
