/**
 * Calls back where a page changes a field's value as the author leaves it, once: input masks and
 * forms tidy what was typed no sooner than that. What the author types until then is theirs.
 */
export function watchLeaving(
  field: HTMLInputElement | HTMLTextAreaElement,
  changed: () => void,
): void {
  const held = field.value;
  const onBlur = () => {
    if (field.value !== held) return;
    // After all that the page does at once.
    setTimeout(() => {
      if (field.isConnected && field.value !== held) changed();
    });
  };
  // Before any listener of the page's.
  field.addEventListener('blur', onBlur, { capture: true, once: true });
}
