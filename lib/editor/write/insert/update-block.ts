import type { Snippet, SnippetStyle } from '../../../snippet/types';
import { LOCKS } from '../../adapters/locks';
import type { BlockInTemplate } from '../../../block/find-blocks';
import { type UtmPlace, utmPlaceIn } from '../../../block/reference';
import { insertInto } from './insert';
import type { Insertion } from '../insertion';
import { refuseInsert } from '../outcomes';
import type { PageRunner } from '../../../page/run';
import type { FoundEditor } from '../../find/find-targets';

/**
 * Replaces a block with the one that its project would make today, and reads it back. A block on one
 * line, as in a message's own field, stays on one line.
 */
export async function updateBlock(
  run: PageRunner,
  editor: FoundEditor,
  block: BlockInTemplate,
  build: (style: SnippetStyle, variable: string, utmPlace: UtmPlace) => Promise<Snippet>,
): Promise<Insertion> {
  const { locked, keepsQuotes } = editor.found;
  if (locked !== null) {
    return { outcome: { status: 'refused', reason: 'read-only', message: LOCKS[locked] } };
  }
  const { variable } = block;
  const utmPlace = utmPlaceIn(editor.found.template, variable);
  const isOneLine = editor.kind === 'text-field' && !block.text.includes('\n');
  const [quoted, quoteless, inline] = await Promise.all([
    build('quoted', variable, utmPlace),
    build('quoteless', variable, utmPlace),
    build('inline', variable, utmPlace),
  ]);
  const { reference } = quoted;
  const first = isOneLine ? { block: withoutReference(inline, reference), reference } : quoted;
  const snippets = new Map<'quoted' | 'quoteless', Snippet>();
  if (keepsQuotes) snippets.set('quoted', first);
  snippets.set('quoteless', quoteless);
  try {
    return await insertInto(run, editor, undefined, { variable }, snippets);
  } catch {
    return { outcome: refuseInsert('unreachable') };
  }
}

/** The block of an inline snippet, without the reference behind it. */
function withoutReference({ reference: whole }: Snippet, reference: string): string {
  return whole.slice(0, whole.length - reference.length);
}
