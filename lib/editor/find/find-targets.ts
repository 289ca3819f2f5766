import type { Choice } from '../point/sign';
import { ADAPTERS, type EditorKind } from '../adapters';
import type { Adapter } from '../adapters/define-adapter';
import showsEditor from '../adapters/in-page/shows-editor.page';
import matchSelectors from '../../page/match-selectors.page';
import askTextField from '../adapters/text-field/text-field.page';
import type { Area } from '../../page/dom/area';
import { checkedAnswer } from './answers';
import { classifyField, type FieldRole } from '../adapters/text-field/classify-field';
import { findChosen } from './find-chosen';
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
  const [{ field, lastIn }, near] = await Promise.all([
    focusIn(run, first),
    templatesIn(run, first),
  ]);
  const far = near.length > 0 ? [] : await Promise.all(others.map((id) => templatesIn(run, id)));
  const template = likelyTemplate(near, lastIn) ?? likelyTemplate(far.flat());
  if (!field) return { ...nothing, template };
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

/** The templates of one frame that an author can see, in the order of the adapters. */
export async function templatesIn(run: PageRunner, frameId: number): Promise<FoundEditor[]> {
  const answers = await Promise.all(
    (await adaptersIn(run, frameId)).map(async ({ kind, world, page, accepts }) =>
      (await foundBy(run, frameId, { world, page }))
        .filter((found) => found.visible && accepts(found))
        .map((found) => ({ frameId, kind, target: found.target, found })),
    ),
  );
  return answers.flat();
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

type FocusedRole = Exclude<FieldRole, 'template' | 'other'>;

/** Where the author is, or last was, in a frame; `lastIn` is the editor they were in last. */
export interface FocusIn {
  field?: { role: FocusedRole; found: FoundEditor };
  lastIn?: Area;
}

/** Asks a frame where its author is; nothing if it cannot be reached. */
export async function focusIn(run: PageRunner, frameId: number): Promise<FocusIn> {
  try {
    const answer = checkedAnswer(await run(frameId, 'ISOLATED', askTextField, [{ op: 'focused' }]));
    if (answer.op !== 'found') return {};
    const { templates, ...rest } = answer;
    const lastIn = rest.lastIn && { lastIn: rest.lastIn };
    const [found] = templates;
    if (!found?.visible || !found.field) return { ...lastIn };
    const role = classifyField(found.field);
    if (role === 'template' || role === 'other') return { ...lastIn };
    const editor: FoundEditor = { frameId, kind: 'text-field', target: found.target, found };
    return { field: { role, found: editor }, ...lastIn };
  } catch {
    return {};
  }
}
