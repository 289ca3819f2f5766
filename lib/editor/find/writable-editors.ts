import { adapterOf, type EditorKind } from '../adapters';
import { isFieldOfEditor } from '../adapters/editor-field';
import type { PageRunner } from '../../page/run';
import { type FoundEditor, foundBy } from './found-by';
import { editorsIn, isTemplate } from './find-targets';

/** Every editor, field of an editor's and text area of a frame, each once. */
export async function writableEditors(run: PageRunner, frameId: number): Promise<FoundEditor[]> {
  const kind: EditorKind = 'text-field';
  const [editors, areas] = await Promise.all([
    editorsIn(run, frameId),
    foundBy(run, frameId, adapterOf(kind)),
  ]);
  const written = editors.filter(
    (editor) => isTemplate(editor) || (editor.found.asText && isFieldOfEditor(editor.found)),
  );
  const fields = areas
    .filter(({ visible }) => visible)
    .map((found) => ({ frameId, kind, target: found.target, found }));
  const byName = new Map(
    [...written, ...fields].map((editor) => [nameOf(editor), editor] as const),
  );
  return [...byName.values()];
}

function nameOf({ kind, target }: FoundEditor): string {
  return `${kind} ${target}`;
}
