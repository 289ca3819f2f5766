import type { PageAnswer, PageCommand } from './types';

/**
 * Ace, reached through the `env` that it leaves on its container element. Runs in the MAIN world.
 * Source: https://ajaxorg.github.io/ace-api-docs/ (EditSession, Document).
 */
export function acePage(command: PageCommand): PageAnswer {
  interface Point {
    row: number;
    column: number;
  }
  interface AceEditor {
    id: string;
    container: HTMLElement;
    getValue(): string;
    getReadOnly(): boolean;
    isFocused(): boolean;
    session: {
      replace(range: { start: Point; end: Point }, text: string): void;
      markUndoGroup?(): void;
      doc: { indexToPosition(index: number, startRow: number): Point };
    };
  }

  const editors = [...document.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const { env } = element as HTMLElement & { env?: { editor?: AceEditor } };
    const editor = env?.editor;
    return typeof editor?.session?.replace === 'function' && editor.container === element
      ? [editor]
      : [];
  });
  if (command.op === 'find') {
    return {
      op: 'found',
      templates: editors.map((editor) => ({
        target: editor.id,
        template: editor.getValue(),
        focused: editor.isFocused(),
        visible: editor.container.getClientRects().length > 0,
        locked: editor.getReadOnly() ? 'The code editor does not allow changes now.' : null,
        keepsQuotes: true,
      })),
    };
  }

  const editor = editors.find((candidate) => candidate.id === command.target);
  if (!editor) return { op: 'gone' };
  if (command.op === 'read') return { op: 'text', text: editor.getValue() };
  if (command.op === 'commit') {
    editor.session.markUndoGroup?.();
    return { op: 'done' };
  }

  const splice = (from: number, to: number, text: string) => {
    const { doc } = editor.session;
    const start = doc.indexToPosition(from, 0);
    editor.session.replace({ start, end: doc.indexToPosition(to, 0) }, text);
  };
  if (command.op === 'restore') {
    splice(0, editor.getValue().length, command.text);
    return { op: 'done' };
  }

  if (command.fresh) editor.session.markUndoGroup?.();
  const matches = [...editor.getValue().matchAll(new RegExp(command.pattern, 'g'))];
  if (matches.length === 0) splice(0, 0, command.texts[0] ?? '');
  // From the end, so that the places before stay where they are.
  for (let at = matches.length - 1; at >= 0; at -= 1) {
    const match = matches[at];
    if (match)
      splice(
        match.index,
        match.index + match[0].length,
        command.texts[at] ?? command.texts[0] ?? '',
      );
  }
  return { op: 'written', replaced: matches.map(([text]) => text) };
}
