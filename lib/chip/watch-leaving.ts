import { readFieldText } from '@/lib/editor/adapters/text-field/editable/field-text';
import { isField } from '@/lib/editor/adapters/text-field/look';

/**
 * Calls back once if the page changes a field's value when the author leaves the field, as input
 * masks and forms do to tidy it; not if the author has changed the value until then.
 */
export function watchLeaving(field: HTMLElement, changed: () => void): void {
  const value = () => (isField(field) ? field.value : readFieldText(field).text);
  const held = value();
  const onBlur = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    field.removeEventListener('blur', onBlur, { capture: true });
    if (value() !== held) return;
    // After the page's own listeners.
    setTimeout(() => {
      if (field.isConnected && value() !== held) changed();
    });
  };
  // Capturing, so as to run before the page's listeners.
  field.addEventListener('blur', onBlur, { capture: true });
}
