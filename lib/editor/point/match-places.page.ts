import { idOf as idOfElement } from '../../page/dom/page-memory';
import { type Area, areaOf } from '../../page/dom/area';
import { idOf as idOfField } from '../adapters/text-field/register';
import { type EditorSelector, frameKind, isInsideOfEditor, lookOf, placesIn } from './places';
import { type ChoiceMissing, matchSign, type PlaceSign } from './sign';

/** `target`: the id that its adapter gives out, of adapters that run beside ours. */
export type PlaceMatch = { kind: string; area: Area; target?: string } | ChoiceMissing;

/** Finds the places of signs in this frame; runs in the ISOLATED world. */
export default function matchPlaces(
  editors: readonly EditorSelector[],
  signs: readonly PlaceSign[],
): PlaceMatch[] {
  const frame = frameKind();
  if (isInsideOfEditor() || signs.every((sign) => sign.frame !== frame)) {
    return signs.map(() => 'gone');
  }
  const places = placesIn(editors);
  const looks = places.map(lookOf);
  return signs.map((sign) => {
    const at = sign.frame === frame ? matchSign(sign, looks) : 'gone';
    if (typeof at === 'string') return at;
    const place = places[at];
    if (!place) return 'gone';
    const { element, kind } = place;
    const area = areaOf(element);
    if (kind === 'text-field') return { kind, area, target: idOfField(element) };
    return kind === 'contenteditable'
      ? { kind, area, target: idOfElement(element) }
      : { kind, area };
  });
}
