import { findField, missingCompanions } from '@/lib/passkit';

/** Fields that belong to one numbered place: PassKit takes its core as a whole or not at all. */
export interface Place {
  /** `location[1]`. */
  key: string;
  /** "Location 1". */
  title: string;
  names: string[];
}

const PLACE = /^(?:location|beacon)\[\d+\](?=\.)/;

/** Single fields, and those of locations and beacons by their place, in the order given. */
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

/** A field to add, with those that PassKit takes it only together with; the catalog's order. */
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

/** Where in its place a field stands; what is not in the core comes last. */
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
