import { badRequest, refuseUnknown } from './refusals.ts';
import type { AcceptedEvent } from './types.ts';

/** Customer ids that mean “no user”. Source: "Data Overview", and "empty" from its other pages. */
export const REFUSED_IDS: ReadonlySet<string> = new Set([
  'unknown',
  'guest',
  'null',
  '0',
  '1',
  'true',
  'false',
  'user_attribute_unique_id',
  '(empty)',
  'empty',
  'na',
  'n/a',
  '',
  'dummy_seller_code',
  'user_id',
  'id',
  'customer_id',
  'uid',
  'userid',
  'none',
  '-2',
  '-1',
  '2',
]);
const PLATFORMS = ['ANDROID', 'iOS', 'web', 'TV', 'unknown'];
const REQUEST_FIELDS = ['type', 'customer_id', 'device_id', 'user_identifiers', 'actions'];
const ACTION_FIELDS = [
  'action',
  'attributes',
  'platform',
  'moe_os_type',
  'app_version',
  'user_time',
  'current_time',
  'user_timezone_offset',
];

/**
 * The events of a `POST /v1/event/{Workspace_ID}`, or what MoEngage says against them.
 * Source: `data.yaml`, "Track Event"; "Data Overview", Request body.
 *
 * @param now epoch milliseconds.
 */
export function readEvents(body: Record<string, unknown>, now: number): AcceptedEvent[] {
  refuseUnknown(body, REQUEST_FIELDS);
  if (body.type !== 'event') throw badRequest('type', 'type is expected to be event');
  const customerId = readCustomer(body.customer_id);
  const { actions } = body;
  if (actions === undefined) throw badRequest('actions', 'actions is not found in the payload');
  if (!Array.isArray(actions)) throw badRequest('actions', 'actions is expected to be Array');
  if (actions.length === 0) throw badRequest('actions', 'actions can not be empty Array');
  return actions.map((action) => ({ customerId, ...readAction(action, now) }));
}

function readCustomer(id: unknown): string {
  if (id === undefined) throw badRequest('customer_id', 'customer_id is not found in the payload');
  if (typeof id !== 'string')
    throw badRequest('customer_id', 'customer_id is expected to be Unicode String');
  if (id === '') throw badRequest('customer_id', 'customer_id can not be empty Unicode String');
  if (Array.from(id).length === 1 || REFUSED_IDS.has(id.toLowerCase()))
    throw badRequest('customer_id', `customer_id can not be ${id}`);
  return id;
}

function readAction(action: unknown, now: number): Omit<AcceptedEvent, 'customerId'> {
  if (typeof action !== 'object' || action === null)
    throw badRequest(
      'action',
      'Could not decode the request body. The JSON was incorrect or not encoded as UTF-8.',
      'Malformed JSON',
    );
  const fields = action as Record<string, unknown>;
  refuseUnknown(fields, ACTION_FIELDS);
  const { action: name, attributes = {}, platform, current_time, user_timezone_offset } = fields;
  if (typeof name !== 'string' || name === '')
    throw badRequest('action', 'action is not found in the payload');
  refuseOwnPrefix('action', name);
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
    throw badRequest('attributes', 'attributes is expected to be Dictionary');
  for (const attribute of Object.keys(attributes)) refuseOwnPrefix(attribute, attribute);
  if (platform !== undefined && !PLATFORMS.some((each) => each === platform))
    throw badRequest('platform', `'${String(platform)}' is not a valid platform.`, 'ValueError');
  return {
    action: name,
    attributes: attributes as Record<string, unknown>,
    platform: platform as string | undefined,
    currentTime: readTime(current_time, now),
    timezoneOffset: readOffset(user_timezone_offset),
  };
}

/** "You cannot use “moe_” as a prefix while naming events, event attributes, …" */
function refuseOwnPrefix(attribute: string, name: string): void {
  if (name.startsWith('moe_'))
    throw badRequest(attribute, `${name} can not start with moe_`, 'InvalidParams');
}

const badTime = (message: string) => badRequest('current_time', message, 'ValueError');

function readTime(time: unknown, now: number): string | number | undefined {
  if (time === undefined) return undefined;
  if (typeof time !== 'string' && typeof time !== 'number')
    throw badTime('current_time is expected to be String or Number');
  const isIso =
    typeof time === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(time);
  const moment = isIso ? Date.parse(time) : Number(time) * 1000;
  if (Number.isNaN(moment)) throw badTime('current_time is not a valid time');
  if (moment > now) throw badTime('current_time can not be in the future');
  return time;
}

function readOffset(offset: unknown): number | undefined {
  if (offset === undefined) return undefined;
  if (typeof offset !== 'number' || Math.abs(offset) > 54_000)
    throw badRequest(
      'user_timezone_offset',
      'user_timezone_offset is expected to be between -54000 and 54000',
      'ValueError',
    );
  return offset;
}
