import { findField } from '@/lib/passkit';
import type { AttributeObject, ValueFormat } from '@/lib/snippet/types';

/** What MoEngage's own pages call the three objects. */
export const OBJECT_LABELS: Record<AttributeObject, string> = {
  UserAttribute: 'User attribute',
  EventAttribute: 'Event attribute',
  CampaignAttribute: 'Campaign attribute',
};

/** What a value becomes on its way into the pass, as a choice. */
export const FORMAT_LABELS: Record<ValueFormat, string> = {
  date: 'As a date',
  datetime: 'As a date and time',
  lowercase: 'In lower case',
  gender: 'As 0, 1 or 2 (gender)',
  boolean: 'As true or false',
};

/** A payload field in plain words; its own name where PassKit's list does not have it. */
export function fieldLabel(name: string): string {
  return findField(name)?.label ?? name;
}
