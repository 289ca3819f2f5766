import { setNatively, setValue } from '../../page/dom/set-value';
import { type Control, isLocked } from './control';

/** Fields that take any text; a key's may be one for passwords. */
export const TEXTS =
  'textarea,input:not([type]),input[type=""],input:is([type=text],[type=password],[type=search],[type=url],[type=tel])';

export function textControl(element: HTMLInputElement | HTMLTextAreaElement): Control {
  const write = (text: string) => {
    setValue(element, text);
    // Pages that check a field as somebody leaves it are to check this one.
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
      // The page could not have taken it from a keyboard, and might cut it.
      if (element.maxLength >= 0 && text.length > element.maxLength) return 'not-kept';
      write(text);
      return undefined;
    },
    keep: () => {
      const before = element.value;
      return async () => {
        write(before);
        // A page that rewrites what it hears of gets to hear no more.
        if (element.value !== before) setNatively(element, before);
      };
    },
  };
}
