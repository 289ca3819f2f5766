import { adapterOf } from './adapters';
import type { Place } from './place';
import type { PageRunner } from './run';
import { type FoundPlace, focusIn, type FocusIn, foundBy, templatesIn } from './survey';
import type { EditorKind } from './types';

const NO_FOCUS: FocusIn = {};

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
