/**
 * Calls back once if the page changes a field's value when the author leaves the field, as input
 * masks and forms do to tidy it; not if the author has changed the value until then.
 */
export function watchLeaving(
  field: HTMLInputElement | HTMLTextAreaElement,
  changed: () => void,
): void {
  const held = field.value;
  const onBlur = () => {
    if (field.value !== held) return;
    // After the page's own listeners.
    setTimeout(() => {
      if (field.isConnected && field.value !== held) changed();
    });
  };
  // Capturing, so as to run before the page's listeners.
  field.addEventListener('blur', onBlur, { capture: true, once: true });
}
