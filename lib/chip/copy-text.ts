/**
 * Puts text on the clipboard, after a click and a message to the background. In a frame that the
 * page does not let use the clipboard, the older way through a `copy` event still works.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      // None of the page's listeners may see the text.
      event.stopImmediatePropagation();
    };
    window.addEventListener('copy', fill, { capture: true, once: true });
    const copied = document.execCommand('copy');
    window.removeEventListener('copy', fill, { capture: true });
    if (!copied) throw new Error('The browser did not allow copying here.');
  }
}
