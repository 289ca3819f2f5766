import { modelEditorFunction } from '../in-page/model/model-editor';

/**
 * Slate in React, known by the attribute of its editable root. It takes the range from the event
 * itself, and puts the author's selection back afterwards: it needs no focus. Saving a Slate value
 * as HTML is left to each product; Slate's manual shows a way that writes quotes as entities.
 * Source: https://docs.slatejs.org/concepts/10-serializing, slate-react 0.146 (Editable).
 */
export default modelEditorFunction({
  root: '[data-slate-editor]',
  drop: '[data-slate-zero-width], [data-slate-placeholder], [data-slate-spacer]',
  omit: /^(?:class|contenteditable|draggable|spellcheck|dir|data-slate-.*)$/,
  keepsQuotes: false,
  space: ' ',
  replace(root, range, text) {
    const targetRanges = [new StaticRange(range)];
    if (text === '') {
      send(root, { inputType: 'deleteByCut', targetRanges });
      // It forgets the author's selection here until something else comes in: nothing does.
      send(root, { inputType: 'insertFromYank' });
    } else {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', text);
      send(root, { inputType: 'insertFromPaste', targetRanges, dataTransfer });
    }
    return true;
  },
});

function send(root: HTMLElement, what: InputEventInit): void {
  root.dispatchEvent(
    new InputEvent('beforeinput', { ...what, bubbles: true, cancelable: true, composed: true }),
  );
}
