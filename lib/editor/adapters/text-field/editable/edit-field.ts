import { selectIn } from '../../in-page/author-place';
import { turn } from '../../../../page/dom/settle';
import { deepActive } from '../../../../page/dom/tree';
import { applyEdits, type Edit, movedBy, type Range } from '../../../../text/edits';
import { pointAt, readFieldText, selectedIn } from './field-text';

/** Turns of the page's event loop in which a page draws a field anew once it is left. */
const TURNS_TO_DRAW = 4;

/**
 * Makes edits in an editable field as typing would, then leaves it and comes back: pages take the
 * text over, and write it in their own way, when the author leaves. The caret stays with its text.
 */
export async function editField(root: HTMLElement, edits: readonly Edit[]): Promise<void> {
  const before = readFieldText(root);
  const selected = selectedIn(before, root);
  const hasFocus = deepActive() === root;
  const after = applyEdits(before.text, edits);
  if (after !== before.text) {
    const kept = [...root.childNodes].map((node) => node.cloneNode(true));
    if (movesLines(before.text, edits)) {
      if (!root.querySelector('[contenteditable=false]')) drawLines(root, after);
    } else for (const edit of edits.toReversed()) replacePart(root, edit, hasFocus);
    // A browser keeps an emptied element open by a line break, which hides the placeholder.
    if (after === '' && root.childNodes.length > 0) show(root, []);
    // Whoever reads it back finds the text as it was.
    if (readFieldText(root).text !== after) show(root, kept);
  }
  await leave(root, hasFocus);
  if (selected && hasFocus && root.isConnected) {
    select(root, { from: movedBy(edits, selected.from), to: movedBy(edits, selected.to) });
  }
}

/** Selects a part of the text. */
export function select(root: HTMLElement, { from, to }: Range): void {
  const field = readFieldText(root);
  const start = pointAt(field, root, Math.min(from, field.text.length));
  const end = pointAt(field, root, Math.min(to, field.text.length));
  selectIn(root, {
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

function replacePart(root: HTMLElement, { range, text }: Edit, hasFocus: boolean): void {
  const field = readFieldText(root);
  const wanted = applyEdits(field.text, [{ range, text }]);
  if (hasFocus) {
    select(root, range);
    // The browser can undo what its own commands do.
    if (text === '') document.execCommand('delete');
    else document.execCommand('insertText', false, text);
    if (readFieldText(root).text === wanted) return;
    document.execCommand('undo');
    if (readFieldText(root).text !== field.text) return;
  }
  const now = readFieldText(root);
  const place = root.ownerDocument.createRange();
  const start = pointAt(now, root, range.from);
  const end = pointAt(now, root, range.to);
  place.setStart(start.node, start.offset);
  place.setEnd(end.node, end.offset);
  place.deleteContents();
  if (text !== '') {
    const { startContainer, startOffset } = place;
    if (startContainer instanceof Text) startContainer.insertData(startOffset, text);
    else place.insertNode(root.ownerDocument.createTextNode(text));
  }
  tell(root, text);
}

function movesLines(before: string, edits: readonly Edit[]): boolean {
  return edits.some(({ range: { from, to }, text }) =>
    `${before.slice(from, to)}${text}`.includes('\n'),
  );
}

/** Writes the whole text, a line break for each of its own. */
function drawLines(root: HTMLElement, text: string): void {
  const page = root.ownerDocument;
  const lines = text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [page.createElement('br')] : []),
      ...(line === '' ? [] : [page.createTextNode(line)]),
    ]);
  // The last of several line breaks does not show.
  if (text.endsWith('\n')) lines.push(page.createElement('br'));
  show(root, lines);
}

function show(root: HTMLElement, nodes: readonly Node[]): void {
  root.replaceChildren(...nodes);
  tell(root, root.textContent ?? '');
}

/** Tells the page as typing would. */
function tell(root: HTMLElement, data: string): void {
  const inputType = data === '' ? 'deleteContentBackward' : 'insertReplacementText';
  root.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, data }));
}

/**
 * Tells the page what it would hear if the author left the field and, if they are in it, came back.
 * The focus itself stays, for pop-ups of the page close without it.
 */
async function leave(root: HTMLElement, hasFocus: boolean): Promise<void> {
  root.dispatchEvent(new Event('change', { bubbles: true }));
  focusEvent(root, 'blur', 'focusout');
  for (let nth = 0; nth < TURNS_TO_DRAW; nth += 1) await turn();
  if (hasFocus && root.isConnected) focusEvent(root, 'focus', 'focusin');
}

/** Both are sent: libraries listen to the one that bubbles, or to the other as it is captured. */
function focusEvent(root: HTMLElement, type: 'blur' | 'focus', bubbling: string): void {
  root.dispatchEvent(new FocusEvent(type, { composed: true }));
  root.dispatchEvent(new FocusEvent(bubbling, { bubbles: true, composed: true }));
}
