import type { CkEditor5, CkRoot, Item, Position, Range, Writer } from './instance';

/**
 * Writes into the text of a model as `PageCommand` says. A new block goes into a hidden element if
 * the editor keeps one, else to where the text begins.
 * @returns what the texts replaced.
 */
export function writeModelText(
  writer: Writer,
  { editor, root }: CkRoot,
  { pattern, texts }: { pattern: string; texts: readonly string[] },
): string[] {
  const matches = textMatches(editor, root, new RegExp(pattern, 'g'));
  const [first = ''] = texts;
  if (matches.length === 0 && first !== '') putFirst(writer, editor, root, plain(first));
  for (const [nth, { range }] of [...matches.entries()].toReversed()) {
    const { start } = range;
    writer.remove(range);
    const text = plain(texts[nth] ?? first);
    if (text !== '') writer.insertText(text, start);
    else if (start.parent.isEmpty && isHidden(start.parent)) writer.remove(start.parent);
  }
  return matches.map(({ text }) => text);
}

/** A block breaks lines only inside tags; a model would not take its line breaks as text. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function putFirst(writer: Writer, editor: CkEditor5, root: Item, text: string): void {
  const hidden = editor.data.parse(`<div style="display:none">${text}</div>`);
  if (/^<div[^>]+display:\s*none[^>]*>[^<]+<\/div>$/.test(editor.data.stringify(hidden))) {
    writer.insert(hidden, editor.model.createPositionAt(root, 0));
    return;
  }
  const place = firstPlace(editor, root);
  if (place) writer.insertText(text, place);
}

/** Where the text begins; undefined if an element before it may use a variable. */
function firstPlace({ model }: CkEditor5, root: Item): Position | undefined {
  for (const { type, item, nextPosition } of model.createRangeIn(root)) {
    if (type !== 'elementStart') continue;
    if (/\{[{%]/.test(JSON.stringify([...item.getAttributes()]))) return undefined;
    if (model.schema.checkChild(item, '$text')) return nextPosition;
  }
  return undefined;
}

/** Matches in the model's text; pasted text may span several elements. */
function textMatches({ model }: CkEditor5, root: Item, pattern: RegExp) {
  const pieces: { from: number; start: Position }[] = [];
  let text = '';
  for (const { type, item, previousPosition } of model.createRangeIn(root)) {
    const isBreak = type === 'elementStart' && item.is('element') && item.name === 'softBreak';
    const words = type === 'text' ? (item.data ?? '') : isBreak ? '\n' : '';
    if (words === '') continue;
    pieces.push({ from: text.length, start: previousPosition });
    text += words;
  }
  return [...text.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].length;
    const first = pieces.findLast(({ from }) => from <= match.index);
    const last = pieces.findLast(({ from }) => from < end);
    if (!first || !last) return [];
    const range: Range = model.createRange(
      first.start.getShiftedBy(match.index - first.from),
      last.start.getShiftedBy(end - last.from),
    );
    return [{ text: match[0], range }];
  });
}

function isHidden(item: Item): boolean {
  return /"display":\s*"none"/.test(JSON.stringify([...item.getAttributes()]));
}
