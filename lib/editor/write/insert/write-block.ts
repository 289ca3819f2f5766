import { blockTexts } from '../../../block/find-blocks';
import { blockPattern } from '../../../block/markers';
import { provesBlock, sameTemplate } from '../../../block/proves-block';
import { withoutBlocks } from '../../../block/without-blocks';
import type { PageRunner } from '../../../page/run';
import type { Snippet } from '../../../snippet/types';
import { openEditor } from '../../find/editor-handle';
import type { FoundEditor } from '../../find/find-targets';
import type { BlockStyle } from './block-styles';
import { lostMarkup, rewriteWords } from '../lost-markup';

/** A block in the template, and the way back from what was written. */
export interface WrittenBlock {
  /** Whether it was there already, so that nothing was written. */
  stands: boolean;
  /** The style that the editor keeps; undefined if none. */
  proven: { style: BlockStyle; snippet: Snippet } | undefined;
  /** What the editor saves for the author's own text. */
  saves: string;
  /** What the editor would do to the author's own text, if anything, in words. */
  rewrites: string | undefined;
  /** Whether the editor took any of it. */
  isTaken: boolean;
  /** The blocks that it replaced, as the editor held them. */
  replaced: string[];
  /** @param isHeard whether the page has heard of the block, and so has to hear that it is gone. */
  takeOut(isHeard: boolean): Promise<void>;
  isBack(): Promise<boolean>;
}

/**
 * Looks for the very same block in the template.
 * @returns undefined unless both the template and what the editor saves of it hold the block.
 */
export async function standingBlock(
  run: PageRunner,
  template: FoundEditor,
  variable: string,
  snippets: ReadonlyMap<BlockStyle, Snippet>,
): Promise<WrittenBlock | undefined> {
  const before = template.found.template;
  const replaced = blockTexts(before, variable);
  if (replaced.length === 0) return undefined;
  const { text, saved = text } = await openEditor(run, template).look();
  const stands = ([, { block }]: [BlockStyle, Snippet]) =>
    text === before &&
    provesBlock(text, text, variable, block) &&
    provesBlock(saved, saved, variable, block);
  const found = [...snippets].find(stands);
  if (!found) return undefined;
  const [style, snippet] = found;
  return {
    stands: true,
    proven: { style, snippet },
    saves: saved,
    rewrites: undefined,
    isTaken: true,
    replaced,
    takeOut: async () => undefined,
    isBack: async () => true,
  };
}

/** Writes the block in one style after the other until a read-back proves it. */
export async function writeBlock(
  run: PageRunner,
  template: FoundEditor,
  variable: string,
  snippets: ReadonlyMap<BlockStyle, Snippet>,
  accepted: string | undefined,
): Promise<WrittenBlock> {
  const editor = openEditor(run, template);
  const pattern = blockPattern(variable);
  const before = template.found.template;
  let replaced: string[] | undefined;
  let proven: { style: BlockStyle; snippet: Snippet } | undefined;
  /** What the editor saves for the author's own text. */
  let saves = before;
  let rewrites: string | undefined;
  let isTaken = false;
  /** Whether the editor shows code that reaches editor and page only when it is committed. */
  let isTriedOnly = false;
  for (const [style, snippet] of snippets) {
    const fresh = replaced === undefined;
    const written = await editor.write(pattern, [snippet.block], { fresh });
    replaced ??= written.replaced;
    const after = written.source ?? (await editor.read());
    const { saved } = written;
    isTaken ||= after !== before;
    if (saved) {
      isTriedOnly = true;
      saves = saved.before;
      rewrites = rewriteWords(lostMarkup(withoutBlocks(before), withoutBlocks(saves)));
      if (rewrites !== accepted && rewrites !== undefined) break;
    }
    if (
      provesBlock(before, after, variable, snippet.block) &&
      (!saved || provesBlock(saves, saved.after, variable, snippet.block))
    ) {
      proven = { style, snippet };
      break;
    }
    // The editor changed it beyond recognition, so another try would not replace it.
    if (blockTexts(after, variable).length === 0) break;
  }
  const originals = replaced ?? [];
  const isBack = async () => sameTemplate(await editor.read(), before);
  return {
    stands: false,
    proven,
    saves,
    rewrites,
    isTaken,
    replaced: originals,
    async takeOut(isHeard) {
      await editor.write(pattern, originals.length > 0 ? originals : [''], { fresh: false });
      if (!(await isBack())) await editor.restore(before);
      // The author's code in a code view is theirs to commit: the editor would change it.
      if (isHeard || !isTriedOnly) await editor.commit(null);
    },
    isBack,
  };
}
