import { endMarker, startMarker } from '../../../../lib/block/markers';
import { ADAPTERS, type EditorKind } from '../../../../lib/editor/adapters';
import type { UnwritableEditor } from '../../../../lib/editor/adapters/in-page/other-editors';
import describeRoots from '../../../../lib/editor/adapters/in-page/describe-roots.page';
import unwritableEditor from '../../../../lib/editor/adapters/in-page/unwritable.page';
import showsEditor from '../../../../lib/editor/adapters/in-page/shows-editor.page';
import authorActivity from '../../../../lib/page/author-activity.page';
import matchSelectors from '../../../../lib/page/match-selectors.page';
import type {
  PageAnswer,
  PageCommand,
  PlaceAnswer,
  PlaceCommand,
} from '../../../../lib/editor/adapters/types';
import type { SavedLater } from '../../../../lib/editor/adapters/in-page/saved-later';
import type { Lock } from '../../../../lib/editor/adapters/locks';
import type { FieldDescription } from '../../../../lib/editor/adapters/text-field/classify-field';
import type { PageRunner } from '../../../../lib/page/run';
import { applyEdits } from '../../../../lib/text/edits';
import type { OpenTab } from '../../../../lib/page/tab';
import { INPUT } from './adapters/text-field/plain-input';

/** An editor or field without a page: holds text, and can change it as real editors do. */
export interface FakeEditor {
  kind: EditorKind;
  text: string;
  /** How the editor changes its text when it is read; default: not at all. */
  save?: (text: string) => string;
  /** It shows code that it has not taken yet, and what it saves for such a code. */
  saves?: (code: string) => string;
  /** It takes no text at all, and does not say so. */
  ignoresWrites?: boolean;
  /** How the page changes the text each time something is written. */
  rewrite?: (text: string) => string;
  locked?: Lock;
  keepsQuotes?: boolean;
  visible?: boolean;
  focused?: boolean;
  field?: FieldDescription;
  caret?: { from: number; to: number };
  /** All texts that were written, including attempts. */
  written?: string[];
  /** How often a change was begun and committed: one undo step each. */
  begun?: number;
  committed?: number;
  /** A pop-up of the editor is open: it accepts no edits. */
  busy?: boolean;
  /** No adapter knows it, but a look at the page sees an editor. */
  isStrange?: boolean;
  /** No adapter knows it, but it is known by its name. */
  unwritable?: UnwritableEditor;
  savedLater?: SavedLater;
  /** The last place that was shown, and the source at that place. */
  shown?: { text: string; nth: number };
}

export const LINK: FieldDescription = { ...INPUT, type: 'url', label: 'Link URL', name: 'link' };

/** A field whose text is a template of its own. */
export const SMS: FieldDescription = {
  ...LINK,
  tag: 'textarea',
  type: 'textarea',
  label: 'SMS message',
  name: 'message',
};

export const SOURCE: FieldDescription = {
  ...LINK,
  tag: 'textarea',
  type: 'textarea',
  label: 'HTML',
  name: 'html',
};

type Command = PageCommand | { op: 'focused' };

/** A runner over frames of fake editors; the link field is the text field that has the focus. */
export function fakePage(
  frames: Record<number, FakeEditor[]>,
  author = { acts: false },
): PageRunner {
  const pages = new Map<unknown, EditorKind>(ADAPTERS.map(({ page, kind }) => [page, kind]));
  return async (frameId, _world, func, [command]) => {
    const editors = frames[frameId];
    if (!editors) throw new Error('No such frame.');
    if ((func as unknown) === matchSelectors) {
      const matches = ADAPTERS.map((adapter) => editors.some(({ kind }) => kind === adapter.kind));
      return matches as Awaited<ReturnType<typeof func>>;
    }
    if ((func as unknown) === showsEditor) {
      return editors.some(({ isStrange }) => isStrange) as Awaited<ReturnType<typeof func>>;
    }
    if ((func as unknown) === describeRoots) return [] as Awaited<ReturnType<typeof func>>;
    if ((func as unknown) === unwritableEditor) {
      return (editors.find(({ unwritable }) => unwritable)?.unwritable ?? null) as Awaited<
        ReturnType<typeof func>
      >;
    }
    if ((func as unknown) === authorActivity)
      return author.acts as Awaited<ReturnType<typeof func>>;
    const mine = editors.filter(({ kind }) => kind === pages.get(func));
    const asked = command as Command | PlaceCommand;
    const isAboutPlaces = asked.op === 'edit' || asked.op === 'show';
    return (isAboutPlaces ? place(mine, editors, asked) : answer(mine, editors, asked)) as Awaited<
      ReturnType<typeof func>
    >;
  };
}

/** A tab whose only frame holds fake editors, at an address. */
export function fakeTab(
  editors: FakeEditor[],
  address: string,
  author?: { acts: boolean },
): OpenTab {
  const run = fakePage({ 0: editors }, author);
  return {
    frames: [0],
    documentOf: () => 'document',
    isDragAndDrop: () => false,
    pageOf: () => address.split('#')[0],
    unsavedPageOf: () => undefined,
    run,
  };
}

function answer(mine: FakeEditor[], all: FakeEditor[], command: Command): PageAnswer {
  const idOf = (editor: FakeEditor) => String(all.indexOf(editor));
  if (command.op === 'find' || command.op === 'focused') {
    // Like the real one: of the text fields, only text areas are listed.
    const asked = mine.filter(({ field, focused }) =>
      command.op === 'find' ? field?.tag !== 'input' : focused,
    );
    return {
      op: 'found',
      templates: asked.map((editor) => ({
        target: idOf(editor),
        template: read(editor),
        focused: editor.focused ?? false,
        visible: editor.visible ?? true,
        locked: editor.locked ?? null,
        keepsQuotes: editor.keepsQuotes ?? true,
        ...(editor.saves && { view: 'code' as const }),
        ...(editor.savedLater && { savedLater: editor.savedLater }),
        ...(editor.caret && { caret: editor.caret }),
        ...(editor.field && { field: { ...editor.field, value: editor.text } }),
      })),
    };
  }
  const editor = mine.find((candidate) => idOf(candidate) === command.target);
  if (!editor) return { op: 'gone' };
  const shows = { ...(editor.saves && { saved: editor.saves(editor.text) }) };
  if (command.op === 'read') return { op: 'text', text: read(editor), ...shows };
  if (command.op === 'expect') return { op: 'done' };
  if (command.op === 'code-view') {
    if (command.open) return { op: 'done' };
    editor.text = editor.saves?.(editor.text) ?? editor.text;
    delete editor.saves;
    return { op: 'done' };
  }
  if (command.op === 'commit') {
    editor.committed = (editor.committed ?? 0) + 1;
    return { op: 'done', ...shows };
  }
  if (command.op === 'restore') {
    if (editor.kind !== 'froala') editor.text = command.text;
    return { op: 'done' };
  }
  editor.written = [...(editor.written ?? []), ...command.texts];
  if (editor.ignoresWrites) return { op: 'written', replaced: [] };
  const before = editor.text;
  if (command.fresh) editor.begun = (editor.begun ?? 0) + 1;
  const replaced: string[] = [];
  const [first = ''] = command.texts;
  editor.text = editor.text.replace(new RegExp(command.pattern, 'g'), (match) => {
    replaced.push(match);
    return command.texts[replaced.length - 1] ?? first;
  });
  if (replaced.length === 0) editor.text = first + editor.text;
  editor.text = editor.rewrite?.(editor.text) ?? editor.text;
  const { saves, text } = editor;
  return {
    op: 'written',
    replaced,
    ...(saves && { source: text, saved: { before: saves(before), after: saves(text) } }),
  };
}

function place(mine: FakeEditor[], all: FakeEditor[], command: PlaceCommand): PlaceAnswer {
  const editor = mine.find((candidate) => String(all.indexOf(candidate)) === command.target);
  if (!editor) return { op: 'gone' };
  if (command.op === 'show') {
    if (editor.kind !== 'froala' && !editor.text.includes(command.text)) return { op: 'not-found' };
    editor.shown = { text: command.text, nth: command.nth };
    return { op: 'done' };
  }
  if (editor.busy) return { op: 'refused', reason: 'busy' };
  if (read(editor) !== command.expected) return { op: 'refused', reason: 'changed-since' };
  editor.begun = (editor.begun ?? 0) + 1;
  editor.text = applyEdits(command.expected, command.edits);
  editor.text = editor.rewrite?.(editor.text) ?? editor.text;
  const { saves, text } = editor;
  return {
    op: 'done',
    ...(saves && { saves: { before: saves(command.expected), after: saves(text) } }),
  };
}

function read({ text, save = (saved) => saved }: FakeEditor): string {
  return save(text);
}

/** Changes quotes as Froala's entities plugin does. */
export function encodeQuotes(text: string): string {
  return text.replaceAll("'", '&#39;').replaceAll('"', '&quot;');
}

/** The project of a block unless a test names another. */
export const URL = 'https://pub1.pskt.io/c/a4hrop';

/** A short block in the format of lib/snippet. */
export function blockOf(body: string, variable = 'longURL', url = URL): string {
  return `${startMarker(url, variable)}${body}${endMarker(variable)}`;
}
