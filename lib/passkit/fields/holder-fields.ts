import type { PassField } from './types';

const kinds = ['membership', 'coupon', 'custom'] as const;
const common = { group: 'person', kinds, type: 'text', source: 'csv-tool' } as const;

/** Who holds the pass. */
export const PERSON_FIELDS: readonly PassField[] = [
  {
    ...common,
    name: 'person.forename',
    label: 'Forename',
    example: 'Zoë',
    description: 'The first or given name.',
  },
  {
    ...common,
    name: 'person.surname',
    label: 'Surname',
    example: 'O’Brien',
    description: 'The last or family name.',
  },
  {
    ...common,
    name: 'person.displayName',
    label: 'Display name',
    example: 'Zoë O’Brien',
    description: 'The name as the holder wants to be addressed.',
  },
  {
    ...common,
    name: 'person.emailAddress',
    label: 'E-mail address',
    type: 'email',
    example: 'zoe@example.com',
    description: 'The holder’s e-mail address.',
  },
  {
    ...common,
    name: 'person.mobileNumber',
    label: 'Mobile number',
    type: 'phone',
    example: '+447700900123',
    description: 'The holder’s mobile number, best with the country code.',
  },
  {
    ...common,
    name: 'person.externalId',
    label: 'Customer ID',
    example: 'CUST-1042',
    description: 'Your own ID of the customer. Pass events find their way back by it.',
  },
  {
    ...common,
    name: 'person.otherNames',
    label: 'Other names',
    example: 'Maria',
    description: 'Middle names and the like.',
  },
  {
    ...common,
    name: 'person.salutation',
    label: 'Salutation',
    example: 'Dr',
    description: 'The title before the name.',
  },
  {
    ...common,
    name: 'person.suffix',
    label: 'Suffix',
    example: 'Jr PhD',
    description: 'What follows the name; several are separated by spaces.',
  },
  {
    ...common,
    name: 'person.gender',
    label: 'Gender',
    type: 'gender',
    example: '2',
    description: 'As on identity papers: 0 not known, 1 male, 2 female.',
  },
  {
    ...common,
    name: 'person.dateOfBirth',
    label: 'Date of birth',
    type: 'date',
    example: '1990-04-12',
    description: 'Year, month and day of birth.',
  },
];
