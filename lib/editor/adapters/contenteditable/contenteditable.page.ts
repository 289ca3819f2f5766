import { deepActive } from '../../../page/dom/tree';
import { idOf } from '../../../page/dom/page-memory';
import { richTextFunction } from '../in-page/rich-text/rich-text-editor';
import { isFieldOfText } from '../text-field/editable/field-text';
import { describe as describeField } from '../text-field/look';
import { describeEditable, editables } from './editables';
import { setHtml, writeAsTyping } from './write';

/**
 * Editable elements without a library: their page saves what they show. Runs in the ISOLATED world,
 * and writes by the browser's own commands, so that the browser can undo it.
 * Source: https://w3c.github.io/editing/docs/execCommand/, Chromium 156.
 */
export default richTextFunction(() =>
  editables().map((root) => ({
    id: idOf(root),
    root,
    box: root,
    read: () => root.innerHTML,
    isFocused: () => root.contains(deepActive()),
    lock: () => null,
    isBusy: () => false,
    keepsQuotes: () => true,
    describe: () => describeEditable(root),
    describeField: () => (isFieldOfText(root) ? describeField(root) : undefined),
    beginStep: () => undefined,
    write: (change) => writeAsTyping(root, change),
    endStep: () => undefined,
    set: (source) => setHtml(root, source),
  })),
);
