import type { Snippet } from '../../../snippet/types';
import { LOCKS } from '../../adapters/locks';
import { type BlockStyle, blockStyles } from './block-styles';
import { bareReference, utmPlaceIn } from '../../../block/reference';
import { provesBlock } from '../../../block/proves-block';
import { type ChosenVariable, chooseVariable } from './choose-variable';
import { insertInField } from './insert-in-field';
import type { Insertion, InsertRequest } from '../insertion';
import { refuseInsert, refuseRewrites, refuseUnwritable } from '../outcomes';
import { standingBlock, writeBlock } from './write-block';
import type { PageRunner } from '../../../page/run';
import { handleOf, openEditor, WHOLE_VALUE } from '../../find/editor-handle';
import { type FoundEditor, findTargets, type Targets } from '../../find/find-targets';
import type { InsertOutcome } from '../../types';

/**
 * Puts the block at the top of the template and the reference into the focused link field, reads both
 * back, and takes both out again if a character differs. Without a link field only the block goes in;
 * a field that is a template of its own gets the whole snippet. Rejects only with what `build` throws,
 * before anything is written.
 */
export async function insertSnippet(request: InsertRequest): Promise<Insertion> {
  const { run, build, project, others, failingStyles, accepted } = request;
  const { template, linkField, single, unwritable } = await targetsFor(request);
  if (single) return insertInField(request, single);
  if (!template) {
    if (unwritable !== undefined) return { outcome: refuseUnwritable(unwritable) };
    return { outcome: refuseInsert(linkField ? 'unwritable-editor' : 'no-template') };
  }
  const { locked: lock } = template.found;
  const locked = lock
    ? LOCKS[lock]
    : linkField?.found.locked && 'The link field does not allow changes now.';
  if (locked) return { outcome: { status: 'refused', reason: 'read-only', message: locked } };
  const source = template.found.template;
  const chosen = chooseVariable(source, project, others, linkField?.found.template);
  const utmPlace = utmPlaceIn(source, chosen.variable);
  const styles = blockStyles(template.found.keepsQuotes, failingStyles);
  if (styles.length === 0) return { outcome: refuseInsert('failing-style') };
  const snippets = new Map(
    await Promise.all(
      styles.map(async (style): Promise<[BlockStyle, Snippet]> => [
        style,
        await build(style, chosen.variable, utmPlace),
      ]),
    ),
  );
  try {
    return await insertInto(run, template, linkField, chosen, snippets, accepted);
  } catch {
    return { outcome: refuseInsert('unreachable') };
  }
}

/** Finds where to insert. Leaves an open code view first if the author has asked for that. */
async function targetsFor({ run, frames, choices, way, only }: InsertRequest): Promise<Targets> {
  const targets = await findTargets(run, frames, choices);
  if (only) return { ...targets, linkField: undefined, single: undefined, imageField: undefined };
  const { template } = targets;
  if (way !== 'visual' || template?.found.view !== 'code') return targets;
  try {
    await openEditor(run, template).showCode(false);
  } catch {
    // The next look at the page says whether it can be written to.
  }
  return findTargets(run, frames, choices);
}

/**
 * Writes block and reference, reads both back, and takes both out again if either differs. What is
 * there already is not written again: the dashboard puts its earlier text back after a write that
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
    ...(reference !== bareReference(variable) && { link: reference }),
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

function refuseUnless(isBack: boolean): Insertion {
  return { outcome: refuseInsert(isBack ? 'read-back-differs' : 'undone-failed') };
}
