import type { Choice } from '../point/sign';
import { ADAPTERS, adapterOf, type EditorKind } from '../adapters';
import type { Adapter } from '../adapters/define-adapter';
import { isFieldOfEditor } from '../adapters/editor-field';
import { UNWRITABLE } from '../adapters/in-page/other-editors';
import showsEditor from '../adapters/in-page/shows-editor.page';
import unwritableEditor from '../adapters/in-page/unwritable.page';
import matchSelectors from '../../page/match-selectors.page';
import { fieldInHand } from './field-in-hand';
import { classifyField } from '../adapters/text-field/classify-field';
import { findChosen } from './find-chosen';
import { focusIn } from './focus-in';
import { type FoundEditor, foundBy } from './found-by';
import { likelyTemplate } from './likely-template';
import type { PageRunner } from '../../page/run';
import type { Targets } from './targets';
import { withChosen } from './with-chosen';

export type { FoundEditor, Targets };

/**
 * Looks through the frames, the focused one first, and through the others only if that has no
 * template. Frames that cannot be reached count as empty.
 * @param choices what the author has pointed at on pages of this kind, which wins over any guess.
 */
export async function findTargets(
  run: PageRunner,
  frames: readonly number[],
  choices: readonly Choice[] = [],
): Promise<Targets> {
  const [guess, places] = await Promise.all([
    guessTargets(run, frames),
    findChosen(run, frames, choices),
  ]);
  return withChosen(guess, places);
}

async function guessTargets(run: PageRunner, frames: readonly number[]): Promise<Targets> {
  const [first, ...others] = frames;
  const nothing = {
    template: undefined,
    linkField: undefined,
    single: undefined,
    imageField: undefined,
  };
  if (first === undefined) return nothing;
  const [focus, all] = await Promise.all([focusIn(run, first), editorsIn(run, first)]);
  const { lastIn } = focus;
  const near = all.filter(isTemplate);
  const far = near.length > 0 ? [] : await Promise.all(others.map((id) => templatesIn(run, id)));
  const template = likelyTemplate(near, lastIn) ?? likelyTemplate(far.flat());
  const { field, beside } = focus.field || focus.beside ? focus : fieldInHand(all, lastIn);
  if (!field) {
    const found = { ...nothing, template, ...(beside && { beside }) };
    return template ? found : { ...found, ...(await withoutTemplate(run, frames, all)) };
  }
  const { role, found } = field;
  if (role === 'image') return { ...nothing, template, imageField: found };
  if (role === 'link' && (template || (await showEditor(run, frames)))) {
    return { ...nothing, template, linkField: found };
  }
  return { ...nothing, template, single: { ...found, role } };
}

/** Whether one of the frames shows an editor; asked where none can be written to. */
async function showEditor(run: PageRunner, frames: readonly number[]): Promise<boolean> {
  const asked = await Promise.allSettled(
    frames.map((frameId) => run(frameId, 'ISOLATED', showsEditor, [])),
  );
  return asked.some((each) => each.status === 'fulfilled' && each.value === true);
}

/**
 * What there is in place of a template: an editor that is known and cannot be written to, or fields
 * that are templates of their own. The only such field of a page, like an SMS's, needs no focus.
 */
async function withoutTemplate(
  run: PageRunner,
  frames: readonly number[],
  all: readonly FoundEditor[],
): Promise<Partial<Targets>> {
  const asked = await Promise.allSettled(
    frames.map((frameId) => run(frameId, 'ISOLATED', unwritableEditor, [])),
  );
  const answers = new Set(asked.map((each) => (each.status === 'fulfilled' ? each.value : null)));
  const unwritable = UNWRITABLE.map(([name]) => name).find((name) => answers.has(name));
  if (unwritable !== undefined) return { unwritable };
  const [only, ...others] = all.filter(isTextOfItsOwn);
  if (others.length > 0) return { fields: true };
  if (!only || (await showEditor(run, frames))) return {};
  return { single: { ...only, role: 'single' } };
}

function isTextOfItsOwn({ kind, found }: FoundEditor): boolean {
  const isField = kind === 'text-field' || (found.asText && isFieldOfEditor(found));
  return Boolean(isField && found.field && classifyField(found.field) === 'single');
}

/** The templates of one frame that an author can see, in the order of the adapters. */
export async function templatesIn(run: PageRunner, frameId: number): Promise<FoundEditor[]> {
  return (await editorsIn(run, frameId)).filter(isTemplate);
}

/** Everything in one frame that an author can see and an adapter can write to. */
export async function editorsIn(run: PageRunner, frameId: number): Promise<FoundEditor[]> {
  const answers = await Promise.all(
    (await adaptersIn(run, frameId)).map(async ({ kind, ...adapter }) =>
      (await foundBy(run, frameId, adapter))
        .filter(({ visible }) => visible)
        .map((found) => ({ frameId, kind, target: found.target, found })),
    ),
  );
  return answers.flat();
}

/** Whether what was found holds a template, and is no field beside one. */
export function isTemplate({ kind, found }: FoundEditor): boolean {
  return adapterOf(kind).accepts(found);
}

/** The adapters whose selector matches something in the frame; the others need not be asked. */
async function adaptersIn(run: PageRunner, frameId: number): Promise<Adapter<EditorKind>[]> {
  try {
    const selectors = ADAPTERS.map(({ selector }) => selector);
    const matches = await run(frameId, 'ISOLATED', matchSelectors, [selectors]);
    return ADAPTERS.filter((_, at) => matches[at]);
  } catch {
    return [];
  }
}
