import type { PassField } from './types';

const kinds = ['membership', 'coupon', 'custom'] as const;
const generic = { group: 'generic', kinds, source: 'csv-tool' } as const;

/** Fields that every pass has. */
export const GENERIC_FIELDS: readonly PassField[] = [
  {
    ...generic,
    name: 'universal.optIn',
    label: 'Marketing opt-in',
    type: 'boolean',
    example: 'true',
    description: 'Whether the holder agreed to be written to.',
  },
  {
    ...generic,
    name: 'universal.expiryDate',
    label: 'Expiry date',
    type: 'datetime',
    example: '2030-06-22T23:59:00-05:00',
    description: 'When the pass ends, with the offset from UTC.',
  },
  {
    ...generic,
    name: 'universal.info',
    label: 'Information',
    type: 'text',
    example: 'Show at the till',
    description: 'Free text on the pass.',
    source: 'seen-in-use',
  },
];

const utm = { group: 'utm', kinds, type: 'text', source: 'csv-tool' } as const;

/** Where the holder came from, as PassKit's statistics count it. */
export const UTM_FIELDS: readonly PassField[] = [
  {
    ...utm,
    name: 'utm_source',
    label: 'UTM source',
    example: 'moengage',
    description: 'Who sent the holder here.',
  },
  {
    ...utm,
    name: 'utm_medium',
    label: 'UTM medium',
    example: 'email',
    description: 'The channel, such as email or sms.',
  },
  {
    ...utm,
    name: 'utm_name',
    label: 'UTM name',
    example: 'spring-cards',
    description: 'The campaign.',
  },
  {
    ...utm,
    name: 'utm_term',
    label: 'UTM term',
    example: 'wallet',
    description: 'The search words of a paid search.',
  },
  {
    ...utm,
    name: 'utm_content',
    label: 'UTM content',
    example: 'header-badge',
    description: 'Tells links of one campaign apart.',
  },
];

const colours = { group: 'colours', kinds, type: 'colour', source: 'csv-tool' } as const;

/** Colours for this pass alone; they override the template's. */
export const COLOUR_FIELDS: readonly PassField[] = [
  {
    ...colours,
    name: 'colors.backgroundColor',
    label: 'Background colour',
    example: '#0B6E6E',
    description: 'Behind everything.',
  },
  {
    ...colours,
    name: 'colors.labelColor',
    label: 'Label colour',
    example: '#FFFFFF',
    description: 'Of the labels, in Apple Wallet.',
  },
  {
    ...colours,
    name: 'colors.textColor',
    label: 'Text colour',
    example: '#FFFFFF',
    description: 'Of the values, in Apple Wallet.',
  },
  {
    ...colours,
    name: 'colors.stripColor',
    label: 'Strip text colour',
    example: '#FFFFFF',
    description: 'Of text over the strip image, in Apple Wallet.',
  },
];

/** Images for this pass alone: PassKit's key and our label. `privilige` is PassKit's spelling. */
const IMAGES: readonly [key: string, label: string][] = [
  ['icon', 'Icon'],
  ['logo', 'Logo'],
  ['appleLogo', 'Apple logo'],
  ['hero', 'Hero image'],
  ['eventStrip', 'Event strip image'],
  ['strip', 'Strip image'],
  ['thumbnail', 'Thumbnail'],
  ['background', 'Background image'],
  ['footer', 'Footer image'],
  ['security', 'Security image'],
  ['privilige', 'Privilege image'],
  ['airlineAlliance', 'Airline alliance image'],
  ['personalization', 'Personalisation image'],
  ['banner', 'Banner image'],
  ['message', 'Message image'],
  ['profile', 'Profile picture'],
  ['appImage', 'App image'],
];

export const IMAGE_FIELDS: readonly PassField[] = IMAGES.map(([key, label]) => ({
  name: `images.${key}`,
  label,
  group: 'images',
  kinds,
  type: 'image-id',
  example: '1x3j9vWjSGx2UwUblYlcue',
  description: 'The ID that PassKit gave an uploaded image: 22 letters and digits.',
  source: 'csv-tool',
}));
