import { findField } from '@/lib/passkit';
import type { AttributeObject, ValueFormat } from '@/lib/snippet/types';

/** The names that MoEngage's own pages use for the three objects. */
export const OBJECT_LABELS: Record<AttributeObject, string> = {
  UserAttribute: 'User attribute',
  EventAttribute: 'Event attribute',
  CampaignAttribute: 'Campaign attribute',
};

/** How a value can be converted, as a choice. */
export const FORMAT_LABELS: Record<ValueFormat, string> = {
  date: 'As a date',
  datetime: 'As a date and time',
  lowercase: 'In lower case',
  gender: 'As 0, 1 or 2 (gender)',
  boolean: 'As true or false',
};

/** A payload field in plain words, or its own name if PassKit does not list it. */
export function fieldLabel(name: string): string {
  return findField(name)?.label ?? name;
}
