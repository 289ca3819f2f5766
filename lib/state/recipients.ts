import { storage } from '#imports';

/** Attribute values by MoEngage object and name: `{ UserAttribute: { 'First Name': 'Ada' } }`. */
export type RecipientValues = Record<string, Record<string, string>>;

/** What an author entered for the complete sample recipient, by project id. */
export const recipientsItem = storage.defineItem<Record<string, RecipientValues>>(
  'local:recipients',
  { version: 1, fallback: {} },
);
