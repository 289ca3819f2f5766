import type { Snippet } from '../snippet/types';
import { blockPattern, blockTexts, findBlocks, provesBlock, sameTemplate, usesOf } from './blocks';
import { refuseInsert, refuseOtherProject } from './outcomes';
import type { PageRunner } from './run';
import { type FoundPlace, type Place, placeOf, speakTo, survey, WHOLE_VALUE } from './survey';
import type { InsertOutcome } from './types';

/** The styles an insertion tries, in this order: the first whose read-back holds wins. */
type InsertStyle = 'quoted' | 'quoteless';

export interface InsertRequest {
  run: PageRunner;
  /** Frame ids, the one that has (or last had) the focus first; see `framesOf` in `./tab`. */
  frames: readonly number[];
  /** The template variable that holds the link: a block of the same variable is replaced. */
  variable: string;
  /** The name of another project of the author's that has this URL; undefined where none has. */
  otherProject: (url: string) => string | undefined;
  build: (style: InsertStyle) => Snippet | Promise<Snippet>;
}

/** What undo needs; JSON. Holds snippet text, secret included: keep it from content scripts. */
export interface InsertionRecord {
  place: Place;
  variable: string;
  /** The template's source before and after, as the editor gave it. */
  before: string;
  after: string;
  /** The blocks that the insertion replaced, as the editor held them; empty where it was new. */
  replaced: string[];
  field?: { place: Place; before: string; after: string };
}

export interface Insertion {
  outcome: InsertOutcome;
  /** There when something changed: inserting the same again leaves the earlier record standing. */
  record?: InsertionRecord;
}

/**
 * Puts the block at the top of the template and the reference into the focused link field, reads
 * both back, and takes both out again where a character differs. Without a link field only the
 * block goes in. Rejects only with what `build` throws, before anything is written.
 */
export async function insertSnippet(request: InsertRequest): Promise<Insertion> {
  const { run, frames, build } = request;
  const [{ template, linkField }, quoted, quoteless] = await Promise.all([
    survey(run, frames),
    build('quoted'),
    build('quoteless'),
  ]);
  if (!template) return { outcome: refuseInsert('no-template') };
  const locked =
    template.found.locked ??
    (linkField?.found.locked && 'The link field does not allow changes now.');
  if (locked) return { outcome: { status: 'refused', reason: 'read-only', message: locked } };
  const other = projectInTheWay(request, template, linkField);
  if (other !== undefined) return { outcome: refuseOtherProject(other, request.variable) };

  const snippets = new Map<InsertStyle, Snippet>();
  if (template.found.keepsQuotes) snippets.set('quoted', quoted);
  snippets.set('quoteless', quoteless);
  try {
    return await insertInto(request, template, linkField, snippets);
  } catch {
    return { outcome: refuseInsert('unreachable') };
  }
}

/** A project whose links, besides the one in hand, would lead elsewhere without its block. */
function projectInTheWay(
  { variable, otherProject }: InsertRequest,
  { found: { template } }: FoundPlace,
  linkField: FoundPlace | undefined,
): string | undefined {
  const isInHand = linkField?.found.template.trim() === `{{${variable}}}`;
  if (usesOf(template, variable) <= Number(isInHand)) return undefined;
  const owners = findBlocks(template, variable).map(({ projectUrl }) => otherProject(projectUrl));
  return owners.find((name) => name !== undefined);
}

async function insertInto(
  { run, variable }: InsertRequest,
  template: FoundPlace,
  linkField: FoundPlace | undefined,
  snippets: ReadonlyMap<InsertStyle, Snippet>,
): Promise<Insertion> {
  const block = await writeBlock(run, template, variable, snippets);
  const field = linkField && speakTo(run, linkField);
  const old = linkField?.found.template ?? '';
  const editor = speakTo(run, template);
  if (!block.proven) {
    await block.takeOut();
    return refuseUnless(await block.isBack());
  }

  const { style, snippet } = block.proven;
  const { reference } = snippet;
  let after: string;
  try {
    await editor.commit(reference);
    await field?.write(WHOLE_VALUE, [reference], { fresh: true });
    await field?.commit(reference);
    after = await editor.read();
    const holds =
      provesBlock(template.found.template, after, variable, snippet.block) &&
      (await field?.read()) === (field && reference);
    if (!holds) {
      await field?.restore(old);
      await field?.commit(null);
      await block.takeOut();
      const isFieldBack = (await field?.read()) === (field && old);
      return refuseUnless(isFieldBack && (await block.isBack()));
    }
  } catch {
    // The field is gone: writing the block can close the pop-up that it stood in.
    await field?.restore(old).catch(() => undefined);
    await block.takeOut();
    return { outcome: refuseInsert((await block.isBack()) ? 'unreachable' : 'undone-failed') };
  }
  const outcome: InsertOutcome = {
    status: 'inserted',
    block: block.replaced.length > 0 ? 'updated' : 'inserted',
    reference: linkField !== undefined,
    style,
  };
  const before = template.found.template;
  if (after === before && (!linkField || old === reference)) {
    return { outcome };
  }
  return {
    outcome,
    record: {
      place: placeOf(template),
      variable,
      before,
      after,
      replaced: block.replaced,
      ...(linkField && {
        field: {
          place: placeOf(linkField),
          before: old,
          after: reference,
        },
      }),
    },
  };
}

/** Writes the block in one style after the other until a read-back proves it. */
async function writeBlock(
  run: PageRunner,
  template: FoundPlace,
  variable: string,
  snippets: ReadonlyMap<InsertStyle, Snippet>,
) {
  const editor = speakTo(run, template);
  const pattern = blockPattern(variable);
  const before = template.found.template;
  let replaced: string[] | undefined;
  let proven: { style: InsertStyle; snippet: Snippet } | undefined;
  for (const [style, snippet] of snippets) {
    const stood = await editor.write(pattern, [snippet.block], { fresh: replaced === undefined });
    replaced ??= stood;
    const after = await editor.read();
    if (provesBlock(before, after, variable, snippet.block)) {
      proven = { style, snippet };
      break;
    }
    // Changed beyond recognition: another try would stand beside it, not in its place.
    if (blockTexts(after, variable).length === 0) break;
  }
  const originals = replaced ?? [];
  const isBack = async () => sameTemplate(await editor.read(), before);
  return {
    proven,
    replaced: originals,
    async takeOut() {
      await editor.write(pattern, originals.length > 0 ? originals : [''], { fresh: false });
      if (!(await isBack())) await editor.restore(before);
      await editor.commit(null);
    },
    isBack,
  };
}

function refuseUnless(isBack: boolean): Insertion {
  return { outcome: refuseInsert(isBack ? 'read-back-differs' : 'undone-failed') };
}
