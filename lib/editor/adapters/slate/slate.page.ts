import { HELPERS } from '../in-page/model/helpers';
import { modelEditorFunction } from '../in-page/model/model-editor';

/**
 * Slate in React, known by the attribute of its editable root. It takes the range from the event and
 * restores the author's selection afterwards, so it needs no focus. Each product saves a Slate value
 * as HTML in its own way; the way that Slate's manual shows writes quotes as entities.
 * Source: https://docs.slatejs.org/concepts/10-serializing, slate-react 0.146 (Editable).
 */
export default modelEditorFunction({
  root: '[data-slate-editor]',
  drop: HELPERS.slate,
  omit: /^(?:class|contenteditable|draggable|spellcheck|dir|data-slate-.*)$/,
  keepsQuotes: false,
  space: ' ',
  replace(root, range, text) {
    const targetRanges = [new StaticRange(range)];
    if (text === '') {
      send(root, { inputType: 'deleteByCut', targetRanges });
      // After a cut it restores the author's selection only with the next input, so send an empty one.
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
