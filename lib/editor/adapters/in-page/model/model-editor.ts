import type { Lock } from '../../locks';
import type { EditorAnswer, EditorCommand, EditorFunction } from '../../types';
import { areaOf } from '../../../../page/dom/area';
import { deepActive, deepAll } from '../../../../page/dom/tree';
import { idOf, pageMemory } from '../../../../page/dom/page-memory';
import { firstPlace } from '../first-place';
import { asText, runInModelText, textId } from './model-text';
import { showInModel } from './show-in-model';
import { type ModelMarkup, ModelSource, unescaped } from './model-source';
import { ModelWriter, type ModelWriting } from './model-writer';
import { applyEdits, type Edit } from '../../../../text/edits';
import { editsFor } from '../edits-for';
import { savesOwnFormat } from '../own-format';

/** How one library that keeps a model of its own differs from another. */
export interface ModelLibrary extends ModelMarkup, ModelWriting {
  /** A selector for the editable root. */
  root: string;
  /** Whether HTML that the library makes, or its manual shows how to make, has quotes as they are. */
  keepsQuotes: boolean;
  /** White space that the library keeps; it replaces line breaks and spaces inside tags. */
  space: ' ' | '\t';
  /** Whether its history makes one step of changes that follow each other within a second or so. */
  joinsSteps?: boolean;
  /** Whether it is read-only although its root is editable. */
  isReadOnly?(root: HTMLElement): boolean;
  /** Why else it cannot be written to now. */
  busy?(root: HTMLElement): Lock | null;
}

/**
 * The page function of an editor that keeps a model and draws it into an editable root. Its source
 * is read from the root (see `ModelSource`). Text goes in as if the author had pasted it, which the
 * library turns into one step of its own undo.
 */
export function modelEditorFunction(library: ModelLibrary): EditorFunction {
  const sourceOf = (root: HTMLElement) => new ModelSource(root, library);
  const isReadOnly = (root: HTMLElement) =>
    !root.isContentEditable || (library.isReadOnly?.(root) ?? false);
  const lockOf = (root: HTMLElement): Lock | null => {
    if (isReadOnly(root)) return 'editor';
    return savesOwnFormat(root) ? 'own-format' : (library.busy?.(root) ?? null);
  };

  return (command) => {
    const roots = deepAll(library.root);
    if (command.op === 'find') {
      return {
        op: 'found',
        templates: roots.flatMap((root) => {
          const found = {
            target: idOf(root),
            template: sourceOf(root).text,
            focused: root.contains(deepActive()),
            visible: root.getClientRects().length > 0,
            area: areaOf(root),
            locked: lockOf(root),
            keepsQuotes: library.keepsQuotes,
          };
          return [found, ...asText(root, library, found)];
        }),
      };
    }
    const root = roots.find((each) => [idOf(each), textId(each)].includes(command.target));
    if (!root) return { op: 'gone' };
    if (command.target !== textId(root)) return answer(root, command);
    if (command.op === 'edit' && lockOf(root) !== null) {
      return { op: 'refused', reason: 'read-only' };
    }
    return runInModelText(root, library, command);
  };

  function answer(
    root: HTMLElement,
    command: Exclude<EditorCommand, { op: 'find' }>,
  ): EditorAnswer | Promise<EditorAnswer> {
    const source = sourceOf(root);
    switch (command.op) {
      case 'read':
        return { op: 'text', text: source.text };
      case 'commit':
      case 'expect':
      case 'code-view':
        return { op: 'done' };
      case 'restore':
        return restore(root, command.text);
      case 'write':
        return write(root, command);
      case 'show':
        if (source.text.slice(command.from, command.to) !== command.text) {
          return { op: 'not-found' };
        }
        return showInModel(root, source, command);
      case 'edit':
        if (isReadOnly(root) || savesOwnFormat(root)) {
          return { op: 'refused', reason: 'read-only' };
        }
        if (library.busy?.(root)) return { op: 'refused', reason: 'busy' };
        if (source.text !== command.expected) return { op: 'refused', reason: 'changed-since' };
        return edit(root, source, command.edits);
    }
  }

  async function write(
    root: HTMLElement,
    { pattern, texts, fresh }: { pattern: string; texts: readonly string[]; fresh: boolean },
  ): Promise<EditorAnswer> {
    const matchesIn = (text: string) => [...text.matchAll(new RegExp(pattern, 'g'))];
    if (fresh) begun().set(root, sourceOf(root).text);
    const before = begun().get(root) ?? sourceOf(root).text;
    const isBack = () => sourceOf(root).text === before;
    let replaced: string[] = [];
    await ModelWriter.work(root, library, async (writer) => {
      // A second try undoes the first, so that the change stays one step of undo.
      if (!isBack()) await writer.back(isBack);
      const { text: now } = sourceOf(root);
      replaced = matchesIn(now).map(([text]) => text);
      const [first = ''] = texts;
      if (replaced.length === 0 && first === '') return;
      const wanted = applyEdits(now, editsFor(now, { pattern, texts }).edits);
      const isWanted = () => sourceOf(root).text === wanted;
      // Replaced paragraphs cannot be typed, but undoing may bring them back.
      const isUntypable = texts.some((each) => each.includes('<'));
      // A step that takes our last change back would be joined with the next insertion. The
      // editor's own undo leaves no step.
      const last = changes().get(root);
      const takesBack =
        library.joinsSteps && fresh && last?.after === now && last.before === wanted;
      if (isUntypable || takesBack) await writer.back(isWanted);
      if (isUntypable || isWanted()) return;
      if (replaced.length === 0) {
        const place = firstPlace(root, library.drop);
        if (!place) return;
        await writer.put(place, plain(first));
        const source = sourceOf(root).text;
        // Links before the block would not know its variable.
        const at = matchesIn(source)[0]?.index ?? 0;
        if (source.slice(0, at).replaceAll(/<[^>]*>/g, '') !== '') {
          await writer.back(() => matchesIn(sourceOf(root).text).length === 0);
        }
      }
      for (let nth = replaced.length - 1; nth >= 0; nth -= 1) {
        const source = sourceOf(root);
        const match = matchesIn(source.text)[nth];
        const text = texts[nth] ?? first;
        if (!match || match[0] === text) continue;
        const range = source.rangeOf({ from: match.index, to: match.index + match[0].length });
        if (range && range.toString() !== plain(text)) await writer.put(range, plain(text));
      }
    });
    const after = sourceOf(root).text;
    if (after !== before) changes().set(root, { before, after });
    return { op: 'written', replaced };
  }

  /** Uses the editor's own undo as often as needed; if that leads elsewhere, redoes all of it. */
  async function restore(root: HTMLElement, text: string): Promise<EditorAnswer> {
    const isBack = () => sourceOf(root).text === text;
    if (!isBack()) await ModelWriter.work(root, library, (writer) => writer.back(isBack));
    return { op: 'done' };
  }

  async function edit(
    root: HTMLElement,
    source: ModelSource,
    edits: readonly Edit[],
  ): Promise<EditorAnswer> {
    // Attributes and tags cannot be typed.
    const isTyped = ({ range, text }: Edit) =>
      isText(source.text.slice(range.from, range.to) + text) && source.rangeOf(range);
    if (!edits.every(isTyped)) return { op: 'refused', reason: 'read-only' };
    // Edits of the same line are made at once: one step of undo for each line.
    const inLines: Edit[] = [];
    for (const next of edits) {
      const last = inLines.at(-1);
      const between = last && source.text.slice(last.range.to, next.range.from);
      if (last && between !== undefined && isText(between)) {
        inLines[inLines.length - 1] = {
          range: { from: last.range.from, to: next.range.to },
          text: last.text + between + next.text,
        };
      } else inLines.push(next);
    }
    await ModelWriter.work(root, library, async (writer) => {
      for (const { range, text } of inLines.toReversed()) {
        const place = sourceOf(root).rangeOf(range);
        if (place) await writer.put(place, unescaped(text));
      }
    });
    return { op: 'done' };
  }

  /** Source as text to paste, without line breaks, which would begin paragraphs. */
  function plain(source: string): string {
    const text = unescaped(source).replaceAll(/[ \t\r\n\f]+/g, ' ');
    if (library.space === ' ') return text;
    return text.replaceAll(/\{[{%#](?:(?!(?:\}|%|#)\}).)*(?:\}|%|#)\}/g, (tag) =>
      tag.replaceAll(' ', library.space),
    );
  }
}

function isText(source: string): boolean {
  return !/[<>]/.test(source);
}

/** The source of each editor before its last change began. */
const begun = pageMemory('models', () => new WeakMap<HTMLElement, string>());

/** The source of each editor before and after our last change in it. */
const changes = pageMemory(
  'model-changes',
  () => new WeakMap<HTMLElement, { before: string; after: string }>(),
);
