import { findField, missingCompanions } from '@/lib/passkit';

/** The fields of one numbered place. PassKit takes its core fields only together. */
export interface Place {
  /** `location[1]`. */
  key: string;
  /** "Location 1". */
  title: string;
  names: string[];
}

const PLACE = /^(?:location|beacon)\[\d+\](?=\.)/;

/** Splits fields into single ones and those of locations and beacons by place; the order stays. */
export function splitPlaces(names: readonly string[]): { single: string[]; places: Place[] } {
  const single: string[] = [];
  const places = new Map<string, Place>();
  for (const name of names) {
    const key = PLACE.exec(name)?.[0];
    if (key === undefined) {
      single.push(name);
      continue;
    }
    const place = places.get(key) ?? { key, title: titleOf(name), names: [] };
    place.names.push(name);
    places.set(key, place);
  }
  return { single, places: [...places.values()] };
}

/** A field to add, with the fields that PassKit requires beside it, in the catalog's order. */
export function withCompanions(name: string): string[] {
  const all = [name, ...missingCompanions([name])];
  return PLACE.test(name) ? all.toSorted((a, b) => rank(a) - rank(b)) : all;
}

/** "Latitude" of "Location 1: latitude". */
export function shortLabel(name: string): string {
  const label = labelOf(name).replace(/^[^:]*: /, '');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

const ORDER = ['lat', 'lon', 'uuid', 'major', 'minor', 'lockScreenMessage'];

/** The position of a field within its place. Fields outside the core come last. */
function rank(name: string): number {
  const at = ORDER.indexOf(name.replace(/^.*\./, ''));
  return at === -1 ? ORDER.length : at;
}

function titleOf(name: string): string {
  return labelOf(name).replace(/:.*$/, '');
}

function labelOf(name: string): string {
  return findField(name)?.label ?? name;
}
