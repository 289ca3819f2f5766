import type { ProtocolKind } from './fields/types';
import type { Payload } from './types';

/**
 * What decides whether opening a link again shows the pass that stands already: PassKit's record
 * has an external ID of its own. `person.externalId` is the person's, and decides nothing here.
 * Source: PassKit's help, article 5832595.
 */
const RECORD_ID = {
  membership: 'members.member.externalId',
  coupon: 'singleUseCoupons.coupon.externalId',
} as const satisfies Partial<Record<ProtocolKind, string>>;

/** As in the catalog of fields, which is too large for every page to load. */
const LABEL = { membership: 'Member ID', coupon: 'Coupon ID' } as const;

/** `<protocol>.<object>.externalId`, such as a ticket's: PassKit does not publish all of them. */
const ANY_RECORD_ID = /^(?!(?:person|meta|universal)\.)[^.\s]+\.[^.\s]+\.externalId$/;

/** The field that makes a pass of this kind unique; undefined where only its author knows it. */
export function recordIdField(kind: ProtocolKind): string | undefined {
  return kind === 'custom' ? undefined : RECORD_ID[kind];
}

/** That field's name on screen, "Member ID"; '' where only its author knows it. */
export function recordIdLabel(kind: ProtocolKind): string {
  return kind === 'custom' ? '' : LABEL[kind];
}

/** The fields that a project of this kind may use, PassKit's own names first. */
export function recordIdFields(kind: ProtocolKind): readonly string[] {
  return kind === 'custom' ? Object.values(RECORD_ID) : [RECORD_ID[kind]];
}

/** Whether the field is the external ID of a record of this kind; of any kind by default. */
export function isRecordId(field: string, kind: ProtocolKind = 'custom'): boolean {
  return kind === 'custom' ? ANY_RECORD_ID.test(field) : field === RECORD_ID[kind];
}

/**
 * The record's own external ID in a link's payload. Undefined if the payload has none or an empty
 * one: each opening of its link then makes another pass, unless the PassKit project fills it in.
 */
export function recordIdIn(payload: Payload, kind: ProtocolKind): string | undefined {
  const found = Object.entries(payload).find(([field, value]) => isRecordId(field, kind) && value);
  return found?.[1];
}
