/**
 * Puts text on the clipboard, from a click that may lie a message ago. In a frame that the page
 * does not let near the clipboard, the older way through a `copy` event still works.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      // The page need not hear of it.
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', fill, { capture: true, once: true });
    const copied = document.execCommand('copy');
    window.removeEventListener('copy', fill, { capture: true });
    if (!copied) throw new Error('The browser did not allow copying here.');
  }
}
