import { classifyField } from '../classify-field';
import type { World } from '../run';
import type { EditorKind } from '../types';
import { acePage } from './ace';
import { acePlaces } from './ace-places';
import { froalaPage } from './froala';
import { froalaPlaces } from './froala-places';
import { textFieldPage } from './text-field';
import { textFieldPlaces } from './text-field-places';
import type { FoundTemplate, PageFunction, PlaceFunction } from './types';

export interface Adapter {
  kind: EditorKind;
  /** The author's word for it. */
  label: string;
  /** Objects of the page are only in MAIN; MAIN sees nothing of ours. */
  world: World;
  page: PageFunction;
  /** Edits and shows places; apart from `page`, which the content script carries into each frame. */
  places: PlaceFunction;
  /** Whether what `find` found holds a template at all. */
  accepts(found: FoundTemplate): boolean;
}

/** The editors Passlink can write to, in order: where several fit, the first wins. */
export const ADAPTERS: readonly Adapter[] = [
  {
    kind: 'froala',
    label: 'Rich text editor',
    world: 'MAIN',
    page: froalaPage,
    places: froalaPlaces,
    accepts: () => true,
  },
  {
    kind: 'ace',
    label: 'Code editor',
    world: 'MAIN',
    page: acePage,
    places: acePlaces,
    accepts: () => true,
  },
  {
    kind: 'text-field',
    label: 'Text field',
    world: 'ISOLATED',
    page: textFieldPage,
    places: textFieldPlaces,
    accepts: ({ field }) => field !== undefined && classifyField(field) === 'template',
  },
];

/** The adapter of a kind; every kind has one. */
export function adapterOf(kind: EditorKind): Adapter {
  const adapter = ADAPTERS.find((each) => each.kind === kind);
  if (!adapter) throw new RangeError(`No adapter for ${kind}.`);
  return adapter;
}
