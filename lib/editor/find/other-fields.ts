import type { EditorHandle } from './editor-handle';
import type { PageRunner } from '../../page/run';
import { type FoundEditor } from './find-targets';
import { focusIn, type FocusIn } from './focus-in';
import { writableEditors } from './writable-editors';

const NO_FOCUS: FocusIn = {};

/**
 * The texts of the frames' other fields: of other templates, of text areas of any kind, and of the
 * link field, unless that belongs to a pop-up of the template itself.
 */
export async function otherFields(
  run: PageRunner,
  frames: readonly number[],
  template: FoundEditor,
): Promise<string[]> {
  const editors = await Promise.all(
    frames.map(async (frameId): Promise<FoundEditor[]> => {
      const [editors, { field }] = await Promise.all([
        writableEditors(run, frameId),
        template.found.focused ? NO_FOCUS : focusIn(run, frameId),
      ]);
      const linkField = field?.role === 'link' ? field.found : undefined;
      return linkField ? [...editors, linkField] : editors;
    }),
  );
  const byName = new Map(
    editors.flat().map((each) => [nameOf(each), each.found.template] as const),
  );
  byName.delete(nameOf(template));
  return [...byName.values()];
}

function nameOf({ frameId, kind, target }: EditorHandle): string {
  return `${frameId} ${kind} ${target}`;
}
