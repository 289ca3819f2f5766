import type { Snippet } from '../../snippet/types';
import { LOCKS } from '../adapters/locks';
import { type BlockStyle, blockStyles } from './block-styles';
import { blockTexts } from '../../block/find-blocks';
import { blockPattern } from '../../block/markers';
import { provesBlock, sameTemplate } from '../../block/proves-block';
import { withoutBlocks } from '../../block/without-blocks';
import { type ChosenVariable, chooseVariable } from './choose-variable';
import { insertInField } from './insert-in-field';
import type { Insertion, InsertRequest } from './insertion';
import { lostMarkup, rewriteWords } from './lost-markup';
import { refuseInsert, refuseRewrites } from './outcomes';
import type { PageRunner } from '../../page/run';
import { handleOf, openEditor, WHOLE_VALUE } from '../find/editor-handle';
import { type FoundEditor, findTargets, type Targets } from '../find/find-targets';
import type { InsertOutcome } from '../types';

/**
 * Puts the block at the top of the template and the reference into the focused link field, reads both
 * back, and takes both out again if a character differs. Without a link field only the block goes in;
 * a field that is a template of its own gets the whole snippet. Rejects only with what `build` throws,
 * before anything is written.
 */
export async function insertSnippet(request: InsertRequest): Promise<Insertion> {
  const { run, build, project, others, failingStyles, accepted } = request;
  const { template, linkField, single } = await targetsFor(request);
  if (single) return insertInField(request, single);
  if (!template) {
    return { outcome: refuseInsert(linkField ? 'unwritable-editor' : 'no-template') };
  }
  const { locked: lock } = template.found;
  const locked = lock
    ? LOCKS[lock]
    : linkField?.found.locked && 'The link field does not allow changes now.';
  if (locked) return { outcome: { status: 'refused', reason: 'read-only', message: locked } };
  const source = template.found.template;
  const chosen = chooseVariable(source, project, others, linkField?.found.template);
  const styles = blockStyles(template.found.keepsQuotes, failingStyles);
  if (styles.length === 0) return { outcome: refuseInsert('failing-style') };
  const snippets = new Map(
    await Promise.all(
      styles.map(async (style): Promise<[BlockStyle, Snippet]> => [
        style,
        await build(style, chosen.variable),
      ]),
    ),
  );
  try {
    return await insertInto(run, template, linkField, chosen, snippets, accepted);
  } catch {
    return { outcome: refuseInsert('unreachable') };
  }
}

/** Where to insert; out of an open code view first, if the author has asked for that. */
async function targetsFor({ run, frames, choices, way, only }: InsertRequest): Promise<Targets> {
  const targets = await findTargets(run, frames, choices);
  if (only) return { ...targets, linkField: undefined, single: undefined, imageField: undefined };
  const { template } = targets;
  if (way !== 'visual' || template?.found.view !== 'code') return targets;
  try {
    await openEditor(run, template).leaveCode();
  } catch {
    // What is there now says whether it can be written to.
  }
  return findTargets(run, frames, choices);
}

/**
 * Writes block and reference, reads both back, and takes both out again if either differs. What
 * stands already is not written again: the dashboard puts its earlier text back after a change that
 * changes nothing.
 * @param accepted what the editor may do to the author's own code, in the words of a refusal.
 */
export async function insertInto(
  run: PageRunner,
  template: FoundEditor,
  linkField: FoundEditor | undefined,
  chosen: ChosenVariable,
  snippets: ReadonlyMap<BlockStyle, Snippet>,
  accepted?: string,
): Promise<Insertion> {
  const { variable } = chosen;
  const editor = openEditor(run, template);
  const block =
    (await standingBlock(run, template, variable, snippets)) ??
    (await writeBlock(run, template, variable, snippets, accepted));
  const field = linkField && openEditor(run, linkField);
  const old = linkField?.found.template ?? '';
  if (block.rewrites !== accepted && block.rewrites !== undefined) {
    await block.takeOut(false);
    const isBack = await block.isBack();
    return isBack ? { outcome: refuseRewrites(block.rewrites) } : refuseUnless(isBack);
  }
  if (!block.proven) {
    await block.takeOut(false);
    const isBack = await block.isBack();
    return isBack && !block.isTaken ? { outcome: refuseInsert('not-taken') } : refuseUnless(isBack);
  }

  const { style, snippet } = block.proven;
  const { reference } = snippet;
  let after: string;
  let saved: string | undefined;
  try {
    saved = block.stands ? await editor.expect(reference) : await editor.commit(reference);
    if (field && old !== reference) {
      await field.write(WHOLE_VALUE, [reference], { fresh: true });
      await field.commit(reference);
    }
    after = await editor.read();
    const holds =
      provesBlock(template.found.template, after, variable, snippet.block) &&
      (saved === undefined || provesBlock(block.saves, saved, variable, snippet.block)) &&
      (await field?.read()) === (field && reference);
    if (!holds) {
      await field?.restore(old);
      await field?.commit(null);
      await block.takeOut(true);
      const isFieldBack = (await field?.read()) === (field && old);
      return refuseUnless(isFieldBack && (await block.isBack()));
    }
  } catch {
    // The field is gone: writing the block can close the pop-up that it was in.
    await field?.restore(old).catch(() => undefined);
    await block.takeOut(true);
    return { outcome: refuseInsert((await block.isBack()) ? 'unreachable' : 'undone-failed') };
  }
  const outcome: InsertOutcome = {
    status: 'inserted',
    block: block.replaced.length > 0 ? 'updated' : 'inserted',
    reference: linkField !== undefined,
    style,
    ...chosen,
    ...(template.found.savedLater && { savedLater: template.found.savedLater }),
  };
  const before = template.found.template;
  if (after === before && (!linkField || old === reference)) {
    return { outcome };
  }
  return {
    outcome,
    record: {
      handle: handleOf(template),
      variable,
      before,
      after,
      replaced: block.replaced,
      ...(linkField && {
        field: {
          handle: handleOf(linkField),
          before: old,
          after: reference,
        },
      }),
      ...(template.found.view && { view: template.found.view }),
      ...(block.rewrites !== undefined && saved !== undefined && { rewritten: saved }),
    },
  };
}

/** A block in the template, and the way back from what was written. */
interface WrittenBlock {
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

/** The block, if the very same stands in the template, and in what the editor saves. */
async function standingBlock(
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
async function writeBlock(
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
  /** Whether the editor shows code that it takes, and the page hears of, only once it is committed. */
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
    // Changed beyond recognition: another try would not replace it.
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

function refuseUnless(isBack: boolean): Insertion {
  return { outcome: refuseInsert(isBack ? 'read-back-differs' : 'undone-failed') };
}
