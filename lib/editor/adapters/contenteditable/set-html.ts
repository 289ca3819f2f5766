/** Gives an element another content, and tells the page as typing would. */
export function setHtml(root: HTMLElement, html: string): void {
  root.innerHTML = html;
  tellOfChange(root);
}

/** What the page would hear if the author had written. */
export function tellOfChange(root: HTMLElement): void {
  root.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }),
  );
}
