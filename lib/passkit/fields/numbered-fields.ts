import type { PassField } from './types';

/** A pass holds up to ten locations and ten beacons, numbered from 1. */
export const PLACES = 10;

type Template = Omit<PassField, 'group' | 'kinds' | 'source' | 'needs'>;

const LOCATION: readonly Template[] = [
  {
    name: 'lat',
    label: 'latitude',
    type: 'number',
    range: { min: -90, max: 90 },
    example: '51.507351',
    description: 'Degrees north.',
  },
  {
    name: 'lon',
    label: 'longitude',
    type: 'number',
    range: { min: -180, max: 180 },
    example: '-0.127758',
    description: 'Degrees east.',
  },
  {
    name: 'lockScreenMessage',
    label: 'lock screen message',
    type: 'text',
    example: 'Your card is one tap away',
    description: 'What the lock screen says nearby.',
  },
  {
    name: 'alt',
    label: 'altitude',
    type: 'integer',
    example: '35',
    description: 'Metres, a whole number.',
  },
  {
    name: 'name',
    label: 'name',
    type: 'text',
    example: 'Covent Garden',
    description: 'What PassKit lists the place as; holders do not see it.',
  },
  {
    name: 'position',
    label: 'position',
    type: 'integer',
    example: '1',
    description: 'The place in PassKit’s list of locations.',
  },
];

/** A beacon is identified by a UUID and two 16-bit numbers. */
const SIXTEEN_BITS = { min: 0, max: 65_535 };

const BEACON: readonly Template[] = [
  {
    name: 'uuid',
    label: 'UUID',
    type: 'uuid',
    example: 'f7826da6-4fa2-4e98-8024-bc5b71e0893e',
    description: 'What the beacon sends as its UUID.',
  },
  {
    name: 'major',
    label: 'major',
    type: 'integer',
    range: SIXTEEN_BITS,
    example: '7',
    description: 'The beacon’s first number, often a shop.',
  },
  {
    name: 'minor',
    label: 'minor',
    type: 'integer',
    range: SIXTEEN_BITS,
    example: '21',
    description: 'The beacon’s second number, often a shelf.',
  },
  {
    name: 'lockScreenMessage',
    label: 'lock screen message',
    type: 'text',
    example: 'Your card is one tap away',
    description: 'What the lock screen says nearby, in Apple Wallet.',
  },
  {
    name: 'name',
    label: 'name',
    type: 'text',
    example: 'Entrance',
    description: 'What PassKit lists the beacon as; holders do not see it.',
  },
  {
    name: 'position',
    label: 'position',
    type: 'integer',
    example: '1',
    description: 'The place in PassKit’s list of beacons.',
  },
];

/**
 * PassKit takes a location only with all three of these, and a beacon only with all four of its
 * own.
 */
const LOCATION_CORE = ['lat', 'lon', 'lockScreenMessage'];
const BEACON_CORE = ['uuid', 'major', 'minor', 'lockScreenMessage'];

export const LOCATION_FIELDS = numbered('location', 'locations', LOCATION, LOCATION_CORE);
export const BEACON_FIELDS = numbered('beacon', 'beacons', BEACON, BEACON_CORE);

function numbered(
  prefix: 'location' | 'beacon',
  group: 'locations' | 'beacons',
  templates: readonly Template[],
  core: readonly string[],
): readonly PassField[] {
  const title = prefix === 'location' ? 'Location' : 'Beacon';
  return Array.from({ length: PLACES }, (_, index) => index + 1).flatMap((place) =>
    templates.map((template) => ({
      ...template,
      name: `${prefix}[${place}].${template.name}`,
      label: `${title} ${place}: ${template.label}`,
      group,
      kinds: ['membership', 'coupon', 'custom'] as const,
      needs: core
        .filter((name) => name !== template.name)
        .map((name) => `${prefix}[${place}].${name}`),
      source: 'csv-tool' as const,
    })),
  );
}
