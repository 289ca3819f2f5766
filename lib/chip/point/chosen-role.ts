import { frameKind, lookOf, placesIn } from '@/lib/editor/point/places';
import { pointingMemory } from '@/lib/editor/point/pointing-memory';
import { type ChosenRole, matchSign } from '@/lib/editor/point/sign';
import { pageKind } from '@/lib/moengage/page-kind';

/** What the author has said that a field is, on pages of this kind; undefined if nothing. */
export function chosenRole(field: Element): ChosenRole | undefined {
  const frame = frameKind();
  const choices = pointingMemory().known.filter(
    // Of the page around a frame, nothing is known here.
    ({ page, sign }) =>
      ['text-field', 'contenteditable'].includes(sign.kind) &&
      sign.frame === frame &&
      (frame !== '' || page === pageKind(window.location.href)),
  );
  if (choices.length === 0) return undefined;
  const places = placesIn([]);
  const looks = places.map(lookOf);
  return choices.find(({ sign }) => {
    const at = matchSign(sign, looks);
    return typeof at === 'number' && places[at]?.element === field;
  })?.role;
}
