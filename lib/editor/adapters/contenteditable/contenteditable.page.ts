import { deepActive } from '../../../page/dom/tree';
import { idOf } from '../../../page/dom/page-memory';
import { richTextFunction } from '../in-page/rich-text/rich-text-editor';
import { isFieldOfText } from '../text-field/editable/is-editable-field';
import { describe as describeField } from '../text-field/look';
import { savesOwnFormat } from '../in-page/own-format';
import type { EditorAnswer, EditorCommand, EditorFunction } from '../types';
import { describeEditable, editables } from './editables';
import { isCopy, type Mirror, mirrorOf, savedOf, tellMirror } from './mirror';
import { setHtml, writeAsTyping } from './write';

const asRichText = richTextFunction(() =>
  editables().map((root) => ({
    id: idOf(root),
    root,
    box: root,
    read: () => savedOf(root),
    isFocused: () => root.contains(deepActive()),
    lock: () => (savesOwnFormat(root) ? 'own-format' : null),
    isBusy: () => false,
    keepsQuotes: () => true,
    describe: () => ({
      editable: describeEditable(root),
      ...(isFieldOfText(root) && { field: describeField(root) }),
    }),
    beginStep: () => undefined,
    write: (change) => writeAsTyping(root, change),
    endStep: () => undefined,
    set: (source) => setHtml(root, source),
  })),
);

/**
 * Editable elements of libraries that have no adapter, or of none. Runs in the ISOLATED world, and
 * writes by the browser's own commands, so that the browser can undo it. Their page saves what they
 * show, or a form control that the library copies it to: then that is what counts.
 * Source: https://w3c.github.io/editing/docs/execCommand/, Chromium 156.
 */
const page: EditorFunction = (command) => {
  if (command.op === 'find' || command.op === 'show') return asRichText(command);
  const root = editables().find((each) => idOf(each) === command.target);
  const mirror = root && mirrorOf(root);
  return mirror ? answerWithMirror(root, mirror, command) : asRichText(command);
};

export default page;

async function answerWithMirror(
  root: HTMLElement,
  mirror: Mirror,
  command: EditorCommand,
): Promise<EditorAnswer> {
  if (command.op === 'read') return { op: 'text', text: savedOf(root), saved: mirror.value };
  const shown = root.innerHTML;
  const answer = await asRichText(command);
  if (root.innerHTML !== shown) await tellMirror(root, mirror);
  if (answer.op === 'written') return { ...answer, source: mirror.value };
  if (answer.op !== 'done') return answer;
  if (command.op === 'commit') return { ...answer, saved: mirror.value };
  if (command.op !== 'edit' || isCopy(mirror, root)) return answer;
  setHtml(root, shown);
  await tellMirror(root, mirror);
  return { op: 'refused', reason: 'read-only' };
}
