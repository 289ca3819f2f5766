import { adapterOf, type EditorKind } from '../adapters';
import type { PageRunner } from '../../page/run';
import { type FoundEditor, foundBy } from './found-by';
import { templatesIn } from './find-targets';

/** Every editor and text area of a frame that a template could be in, each once. */
export async function writableEditors(run: PageRunner, frameId: number): Promise<FoundEditor[]> {
  const kind: EditorKind = 'text-field';
  const [templates, areas] = await Promise.all([
    templatesIn(run, frameId),
    foundBy(run, frameId, adapterOf(kind)),
  ]);
  const fields = areas
    .filter(({ visible }) => visible)
    .map((found) => ({ frameId, kind, target: found.target, found }));
  const byName = new Map(
    [...templates, ...fields].map((editor) => [nameOf(editor), editor] as const),
  );
  return [...byName.values()];
}

function nameOf({ kind, target }: FoundEditor): string {
  return `${kind} ${target}`;
}
