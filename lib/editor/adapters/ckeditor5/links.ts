import { rememberReference, spoiledForms } from '../in-page/kept-reference';
import type { CkRoot, Range } from './instance';

const HREF = 'linkHref';

/**
 * The link balloon may set a default protocol before the reference. A link that holds one so gets
 * it back in the very change that brought it, so in the same step of undo.
 */
export function keepReference({ editor: { model }, element }: CkRoot, wanted: string): void {
  const known = rememberReference(element, wanted);
  if (!known) return;
  model.document.registerPostFixer((writer) => {
    const reference = known();
    const forms = spoiledForms(reference);
    const changed = model.document.differ.getChanges().flatMap((change): Range[] => {
      if (change.type === 'attribute') return [change.range];
      if (change.type !== 'insert') return [];
      const { position, length } = change;
      return [model.createRange(position, position.getShiftedBy(length))];
    });
    const spoiled = changed.flatMap((range) =>
      [...range].filter(
        ({ type, item }) => type !== 'elementEnd' && forms.has(String(item.getAttribute(HREF))),
      ),
    );
    for (const { previousPosition, nextPosition, type } of spoiled) {
      const end = type === 'text' ? nextPosition : previousPosition.getShiftedBy(1);
      writer.setAttribute(HREF, reference, model.createRange(previousPosition, end));
    }
    return spoiled.length > 0;
  });
}
