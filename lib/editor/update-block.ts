import type { Snippet, SnippetStyle } from '../snippet/types';
import { findBlocks, type TemplateBlock } from './blocks';
import { type Insertion, insertInto } from './insert';
import { refuseInsert } from './outcomes';
import { adapterOf } from './adapters';
import type { PageRunner } from './run';
import { type FoundPlace, foundBy, templatesIn } from './survey';

/** A template that holds blocks, wherever on the page it stands. */
export interface PlaceWithBlocks {
  place: FoundPlace;
  blocks: (TemplateBlock & { text: string })[];
}

/** Every template and text area of the frames that holds a block, whoever has the focus. */
export async function placesWithBlocks(
  run: PageRunner,
  frames: readonly number[],
): Promise<PlaceWithBlocks[]> {
  const places = await Promise.all(
    frames.map(async (frameId): Promise<FoundPlace[]> => {
      const [templates, areas] = await Promise.all([
        templatesIn(run, frameId),
        foundBy(run, frameId, adapterOf('text-field')),
      ]);
      const kind = 'text-field' as const;
      return [
        ...templates,
        ...areas.map((found) => ({ frameId, kind, target: found.target, found })),
      ];
    }),
  );
  const byName = new Map(
    places.flat().map((place) => [`${place.frameId} ${place.kind} ${place.target}`, place]),
  );
  return [...byName.values()].flatMap((place) => {
    const { template } = place.found;
    const blocks = findBlocks(template).map((block) => ({
      ...block,
      text: template.slice(block.from, block.to),
    }));
    return blocks.length > 0 ? [{ place, blocks }] : [];
  });
}

/**
 * Puts a block as it is today in the place of the one of the same variable, read back as every
 * insertion is. A block on one line, as a message's own field has, stays on one line.
 */
export async function updateBlock(
  run: PageRunner,
  place: FoundPlace,
  block: TemplateBlock & { text: string },
  build: (style: SnippetStyle, variable: string) => Promise<Snippet>,
): Promise<Insertion> {
  const { locked, keepsQuotes } = place.found;
  if (locked !== null) {
    return { outcome: { status: 'refused', reason: 'read-only', message: locked } };
  }
  const { variable } = block;
  const isOneLine = place.kind === 'text-field' && !block.text.includes('\n');
  const [quoted, quoteless, inline] = await Promise.all([
    build('quoted', variable),
    build('quoteless', variable),
    build('inline', variable),
  ]);
  const { reference } = quoted;
  const first = isOneLine ? { block: withoutReference(inline, reference), reference } : quoted;
  const snippets = new Map<'quoted' | 'quoteless', Snippet>();
  if (keepsQuotes) snippets.set('quoted', first);
  snippets.set('quoteless', quoteless);
  try {
    return await insertInto(run, place, undefined, { variable }, snippets);
  } catch {
    return { outcome: refuseInsert('unreachable') };
  }
}

/** An inline snippet is its block and the reference behind it. */
function withoutReference({ reference: whole }: Snippet, reference: string): string {
  return whole.slice(0, whole.length - reference.length);
}
