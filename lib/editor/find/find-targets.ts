import { ADAPTERS, type Adapter, adapterOf } from '../adapters';
import marksIn from '../adapters/in-page/marks-in';
import type { TextFieldCommand } from '../adapters/text-field/page';
import type { Area, FoundTemplate, PageAnswer } from '../adapters/types';
import { checkedAnswer } from './answers';
import { classifyField, type FieldRole } from './classify-field';
import { likelyTemplate } from './likely-template';
import type { Place } from './editor-handle';
import type { PageRunner } from '../../page/run';

export interface FoundPlace extends Place {
  found: FoundTemplate;
}

/**
 * What the frames hold that an insertion could use. At most one of the three fields is there: the
 * one that has, or last had, the focus.
 */
export interface Targets {
  template: FoundPlace | undefined;
  /** A link field whose template is `template`. */
  linkField: FoundPlace | undefined;
  /** A field that is a template of its own: a message's text, or a link with no template around. */
  single: (FoundPlace & { role: 'single' | 'link' }) | undefined;
  imageField: FoundPlace | undefined;
}

/**
 * Looks through the frames, the focused one first; asks the others only where it has no template.
 * Frames that cannot be reached count as empty.
 */
export async function findTargets(run: PageRunner, frames: readonly number[]): Promise<Targets> {
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
  const { role, place } = field;
  if (role === 'image') return { ...nothing, template, imageField: place };
  if (role === 'link' && template) return { ...nothing, template, linkField: place };
  return { ...nothing, template, single: { ...place, role } };
}

/** The templates of one frame that an author can see, in the order of the adapters. */
export async function templatesIn(run: PageRunner, frameId: number): Promise<FoundPlace[]> {
  const answers = await Promise.all(
    (await adaptersIn(run, frameId)).map(async ({ kind, world, page, accepts }) =>
      (await foundBy(run, frameId, { world, page }))
        .filter((found) => found.visible && accepts(found))
        .map((found) => ({ frameId, kind, target: found.target, found })),
    ),
  );
  return answers.flat();
}

/** The adapters whose editors left a mark in the frame; the others need not be asked. */
async function adaptersIn(run: PageRunner, frameId: number): Promise<Adapter[]> {
  try {
    const marked = await run(frameId, 'ISOLATED', marksIn, [ADAPTERS.map(({ marks }) => marks)]);
    return ADAPTERS.filter((_, at) => marked[at]);
  } catch {
    return [];
  }
}

/** What one kind of editor has in a frame; nothing where that cannot be reached. */
export async function foundBy(
  run: PageRunner,
  frameId: number,
  { world, page }: Pick<Adapter, 'world' | 'page'>,
): Promise<FoundTemplate[]> {
  try {
    const answer = checkedAnswer(await run(frameId, world, page, [{ op: 'find' }]));
    return answer.op === 'found' ? answer.templates : [];
  } catch {
    return [];
  }
}

type FocusedRole = Exclude<FieldRole, 'template' | 'other'>;

/** Where the author is, or last was, in a frame. */
export interface FocusIn {
  field?: { role: FocusedRole; place: FoundPlace };
  lastIn?: Area;
}

/** Asks a frame where its author is; nothing where it cannot be reached. */
export async function focusIn(run: PageRunner, frameId: number): Promise<FocusIn> {
  try {
    const { world, page } = adapterOf('text-field');
    // It alone knows this command.
    const ask = page as (command: TextFieldCommand) => PageAnswer;
    const answer = checkedAnswer(await run(frameId, world, ask, [{ op: 'focused' }]));
    if (answer.op !== 'found') return {};
    const { templates, ...rest } = answer;
    const lastIn = rest.lastIn && { lastIn: rest.lastIn };
    const [found] = templates;
    if (!found?.visible || !found.field) return { ...lastIn };
    const role = classifyField(found.field);
    if (role === 'template' || role === 'other') return { ...lastIn };
    const place: FoundPlace = { frameId, kind: 'text-field', target: found.target, found };
    return { field: { role, place }, ...lastIn };
  } catch {
    return {};
  }
}
