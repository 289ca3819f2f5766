import { ADAPTERS, type Adapter, adapterOf } from './adapters';
import marksIn from './adapters/in-page/marks-in';
import type { TextFieldCommand } from './adapters/text-field/page';
import type {
  Area,
  EditorCommand,
  FoundTemplate,
  PageAnswer,
  PlaceAnswer,
  PlaceCommand,
} from './adapters/types';
import { classifyField, type FieldRole } from './classify-field';
import { likelyTemplate } from './likely-template';
import type { PageRunner } from './run';
import type { EditorKind } from './types';

/** Where something to write to stands, and how to speak to it; JSON, so that a record can keep it. */
export interface Place {
  frameId: number;
  kind: EditorKind;
  target: string;
}

export interface FoundPlace extends Place {
  found: FoundTemplate;
}

/**
 * What the frames hold that an insertion could use. At most one of the three fields is there: the
 * one that has, or last had, the focus.
 */
export interface Survey {
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
export async function survey(run: PageRunner, frames: readonly number[]): Promise<Survey> {
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

/**
 * The texts of what else the frames hold to write in: other templates, text areas of any kind, and
 * the link field, unless it belongs to a pop-up of the template itself.
 */
export async function otherFields(
  run: PageRunner,
  frames: readonly number[],
  template: FoundPlace,
): Promise<string[]> {
  const places = await Promise.all(
    frames.map(async (frameId): Promise<FoundPlace[]> => {
      const kind: EditorKind = 'text-field';
      const [templates, areas, { field }] = await Promise.all([
        templatesIn(run, frameId),
        foundBy(run, frameId, adapterOf(kind)),
        template.found.focused ? NO_FOCUS : focusIn(run, frameId),
      ]);
      const linkField = field?.role === 'link' ? field.place : undefined;
      const shown = areas.filter(({ visible }) => visible);
      const fields = shown.map((found) => ({ frameId, kind, target: found.target, found }));
      return [...templates, ...fields, ...(linkField ? [linkField] : [])];
    }),
  );
  const byName = new Map(places.flat().map((each) => [nameOf(each), each.found.template] as const));
  byName.delete(nameOf(template));
  return [...byName.values()];
}

function nameOf({ frameId, kind, target }: Place): string {
  return `${frameId} ${kind} ${target}`;
}

async function foundBy(
  run: PageRunner,
  frameId: number,
  { world, page }: Pick<Adapter, 'world' | 'page'>,
): Promise<FoundTemplate[]> {
  try {
    const answer = await run(frameId, world, page, [{ op: 'find' }]);
    return answer.op === 'found' ? answer.templates : [];
  } catch {
    return [];
  }
}

type FocusedRole = Exclude<FieldRole, 'template' | 'other'>;

interface FocusIn {
  field?: { role: FocusedRole; place: FoundPlace };
  lastIn?: Area;
}

const NO_FOCUS: FocusIn = {};

async function focusIn(run: PageRunner, frameId: number): Promise<FocusIn> {
  try {
    const { world, page } = adapterOf('text-field');
    // It alone knows this command.
    const ask = page as (command: TextFieldCommand) => PageAnswer;
    const answer = await run(frameId, world, ask, [{ op: 'focused' }]);
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

/** The editor or field that something was written to is not on the page any more. */
class EditorGoneError extends Error {
  override name = 'EditorGoneError';
}

/** Each kind of command by itself, without a field that all have. */
type Without<Command, Field extends PropertyKey> = Command extends unknown
  ? Omit<Command, Field>
  : never;

/** The part of a found place that a record keeps. */
export function placeOf({ frameId, kind, target }: Place): Place {
  return { frameId, kind, target };
}

/**
 * Speaks to one place through its adapter. Each rejects with `EditorGoneError` when the editor is
 * gone, and with the browser's error when its frame is.
 */
export function speakTo(run: PageRunner, { frameId, kind, target }: Place) {
  const { world, page } = adapterOf(kind);
  const ask = async <Command extends EditorCommand>(command: Command) => {
    const answer = await run(frameId, world, page, [command]);
    if (answer.op === 'gone') throw new EditorGoneError('The editor is gone.');
    return answer as Exclude<
      Command extends PlaceCommand ? PlaceAnswer : PageAnswer,
      { op: 'gone' }
    >;
  };
  return {
    /** The text as the page would save it. */
    async read(): Promise<string> {
      const answer = await ask({ op: 'read', target });
      return answer.op === 'text' ? answer.text : '';
    },
    /** Gives back what stood where the texts went. See `PageCommand`. */
    async write(pattern: string, texts: string[], { fresh }: { fresh: boolean }) {
      const answer = await ask({ op: 'write', target, pattern, texts, fresh });
      return answer.op === 'written' ? answer.replaced : [];
    },
    async restore(text: string): Promise<void> {
      await ask({ op: 'restore', target, text });
    },
    async commit(reference: string | null): Promise<void> {
      await ask({ op: 'commit', target, reference });
    },
    /** Asks about places in the source. */
    async place(
      command: Without<PlaceCommand, 'target'>,
    ): Promise<Exclude<PlaceAnswer, { op: 'gone' }>> {
      return ask<PlaceCommand>({ ...command, target });
    },
  };
}

/** A field's whole value, for `write`. */
export const WHOLE_VALUE = '^[^]*$';
